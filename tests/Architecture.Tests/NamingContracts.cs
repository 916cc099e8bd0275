using System.Reflection;

namespace Firstline.Architecture.Tests;

/// <summary>Names and numbers that travel between machines are chosen, never derived (R2, R12, R13).</summary>
public sealed class NamingContracts
{
    private static readonly Type[] Interfaces = [.. Compiled.Types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];
    private static readonly Type[] Serialized = [.. Compiled.Types.Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>(false) is not null)];

    [Fact]
    public void every_grain_interface_has_an_alias()
    {
        Interfaces.ShouldNotBeEmpty();
        Law.Holds(Interfaces.Where(type => Alias(type) is null).Select(type => type.FullName!));
    }

    [Fact]
    public void every_method_of_a_grain_interface_has_an_alias_of_its_own() => Law.Holds(
        from type in Interfaces
        from method in type.GetMethods()
        group method by (type, Alias: Alias(method)) into same
        where same.Key.Alias is null || same.Count() > 1
        select $"{same.Key.type.FullName}: {string.Join(", ", same.Select(method => method.Name))}");

    [Fact]
    public void every_serialized_type_has_an_alias_that_ends_in_its_arity()
    {
        Serialized.ShouldNotBeEmpty();
        Law.Holds(
            from type in Serialized
            let arity = type.IsNested && type.DeclaringType!.IsGenericType ? 0 : type.GetGenericArguments().Length
            where Alias(type) is not { Length: > 0 } alias || (arity > 0 && !alias.EndsWith($"`{arity}", StringComparison.Ordinal))
            select type.FullName);
    }

    [Fact]
    public void no_alias_is_given_twice() => Law.Holds(
        from type in Serialized.Concat(Interfaces)
        group type by Alias(type) into same
        where same.Key is not null && same.Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Select(type => type.FullName))}");

    [Fact]
    public void every_serialized_member_has_a_number_of_its_own() => Law.Holds(
        from type in Serialized
        where !type.IsEnum
        from members in new[] { Numbered(type).ToList() }
        from member in members
        where member.Id is null || members.Count(other => other.Id == member.Id) > 1
        select $"{type.FullName}.{member.Name}");

    [Fact]
    public void contracts_are_interfaces_records_enumerations_and_names() => Law.Holds(
        from type in Compiled.Of("Grains.Interfaces").GetExportedTypes()
        where type.FullName!.StartsWith("Firstline.", StringComparison.Ordinal)
        where !type.IsInterface && !type.IsEnum && !(type.IsAbstract && type.IsSealed) && type.GetMethod("<Clone>$") is null
        select type.FullName,
        new Excepted("Firstline.Grains.Interfaces.Kernel.RetryLater", "The one exception that callers are told to expect: ask again."));

    private static IEnumerable<(string Name, uint? Id)> Numbered(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(Own).Where(field => !field.IsDefined(typeof(NonSerializedAttribute))))
        {
            var name = field.Name.EndsWith("k__BackingField", StringComparison.Ordinal) ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
            MemberInfo member = type.GetProperty(name, Own) is { } property ? property : field;
            yield return (name, member.GetCustomAttribute<IdAttribute>()?.Id);
        }
    }

    private static string? Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(false)?.Alias;
}
