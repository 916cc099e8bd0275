using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain.Dependencies;

namespace Firstline.Architecture.Tests;

/// <summary>What a room offers to the host is taken, and what it lets people configure is read and checked (R17).</summary>
public sealed partial class RegisteringRooms
{
    [Fact]
    public void every_registration_method_is_called()
    {
        var called = Compiled.Code.SelectMany(type => type.Dependencies.OfType<MethodCallDependency>()).Select(call => call.TargetMember.FullName).ToHashSet();
        var offered = Compiled.Types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && Registration().IsMatch(method.Name))
            .Select(method => $"{method.DeclaringType!.FullName}::{method.Name}")
            .Distinct()
            .ToList();
        offered.ShouldNotBeEmpty();
        Law.Holds(offered.Where(method => !called.Any(call => call.Contains($" {method}(", StringComparison.Ordinal) || call.Contains($" {method}<", StringComparison.Ordinal))));
    }

    [Fact]
    public void every_section_of_the_configuration_is_bound_and_checked_at_start()
    {
        var modules = House.Below("src/", ".cs").Select(Source.Code).Where(code => code.Contains(".ValidateOnStart()", StringComparison.Ordinal)).ToList();
        Law.Holds(
            from type in Compiled.Types
            where type.GetField("Section") is { IsLiteral: true }
            where !modules.Any(code => code.Contains($"BindConfiguration({type.Name}.Section)", StringComparison.Ordinal))
            select type.FullName);
    }

    [GeneratedRegex("^(Add|Map|Use)[A-Z]")]
    private static partial Regex Registration();
}
