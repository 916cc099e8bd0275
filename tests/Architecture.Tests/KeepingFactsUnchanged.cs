using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Firstline.Architecture.Tests;

/// <summary>What the domain shows cannot be changed by who looks at it (R15).</summary>
public sealed class KeepingFactsUnchanged
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Type[] Shown = [.. Compiled.Of("Domain").GetExportedTypes().Where(type => type.FullName!.StartsWith("Firstline.", StringComparison.Ordinal))];

    [Fact]
    public void no_public_property_can_be_set() => Law.Holds(
        from type in Shown
        from property in type.GetProperties(Members)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void no_public_field_can_be_set() => Law.Holds(
        from type in Shown
        where !type.IsEnum
        from field in type.GetFields(Members)
        where field is { IsInitOnly: false, IsLiteral: false }
        select $"{type.FullName}.{field.Name}");

    [Fact]
    public void no_mutable_collection_is_shown() => Law.Holds(
        from type in Shown
        from member in type.GetProperties(Members).Select(property => (property.Name, Type: property.PropertyType))
            .Concat(type.GetFields(Members).Select(field => (field.Name, Type: field.FieldType)))
        where IsMutableCollection(member.Type)
        select $"{type.FullName}.{member.Name}");

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || (type != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(type)
            && type is { Namespace: "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel" }
            && !(type.IsInterface && (type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) || type.Name == "IEnumerable`1")));
}
