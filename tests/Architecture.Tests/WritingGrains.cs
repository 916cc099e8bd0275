using ArchUnitNET.Domain.Dependencies;

namespace Firstline.Architecture.Tests;

/// <summary>How actors are written (R10).</summary>
public sealed class WritingGrains
{
    private static readonly Type[] Grains = [.. Compiled.Types.Where(type => type is { IsClass: true } && typeof(IGrain).IsAssignableFrom(type) && !type.IsGenericType)];

    [Fact]
    public void a_grain_is_internal_and_sealed() => Law.Holds(
        from grain in Compiled.Types
        where grain.IsClass && typeof(IGrainBase).IsAssignableFrom(grain) && (grain.IsVisible || !grain.IsSealed)
        select grain.FullName,
        new Excepted("Firstline.Grains.Kernel.DeciderGrain`3", "The one base class; abstract."),
        new Excepted("Firstline.Grains.Kernel.DocumentGrain`2", "The base class of configuration documents; abstract."));

    [Fact]
    public void grains_live_in_the_grains_project() => Law.Holds(
        from grain in Grains
        where grain.Assembly != Compiled.Of("Grains")
        select grain.FullName);

    [Fact]
    public void grains_reach_each_other_only_by_interface()
    {
        var names = Grains.Select(grain => grain.FullName).ToHashSet();
        names.ShouldNotBeEmpty();
        Law.Holds(
            from type in Compiled.Code
            from used in type.Uses()
            where names.Contains(used.FullName) && !type.FullName.StartsWith(used.FullName, StringComparison.Ordinal)
            select $"{type.FullName} -> {used.FullName}");
    }

    [Fact]
    public void only_the_deciding_grain_appends() =>
        Callers("Firstline.Grains.Ports.IEventLog::Append(").ShouldBe(["Firstline.Grains.Kernel.DeciderGrain`3"]);

    [Fact]
    public void only_the_pump_publishes_to_streams() => Callers("::OnNextAsync(").ShouldBe(["Firstline.Grains.Kernel.FactPump"]);

    private static IEnumerable<string> Callers(string member) => Compiled.Code
        .Where(type => type.Dependencies.OfType<MethodCallDependency>().Any(call => call.TargetMember.FullName.Contains(member, StringComparison.Ordinal)))
        .Select(type => type.FullName);
}
