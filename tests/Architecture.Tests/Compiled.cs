using System.Reflection;
using ArchUnitNET.Domain;
using ArchLoader = ArchUnitNET.Loader.ArchLoader;
using Assembly = System.Reflection.Assembly;

namespace Firstline.Architecture.Tests;

/// <summary>The product's assemblies: as reflection sees them, and as ArchUnitNET reads their code.</summary>
internal static class Compiled
{
    /// <summary>The assemblies of every project under <c>src</c>.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. House.Projects.Where(project => project.Folder.StartsWith("src/", StringComparison.Ordinal)).Select(project => Of(project.Name))];

    /// <summary>Every type that somebody wrote.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    /// <summary>Every written type with what its code uses.</summary>
    public static IReadOnlyList<IType> Code { get; } =
        [.. new ArchLoader().LoadAssemblies([.. Assemblies]).Build().Types.Where(type => type.FullName.StartsWith("Firstline.", StringComparison.Ordinal))];

    /// <summary>The assembly of a project.</summary>
    public static Assembly Of(string project) => Assembly.Load($"Firstline.{project}");

    /// <summary>The types that a type's code uses, save itself.</summary>
    public static IEnumerable<IType> Uses(this IType type) => type.Dependencies.Select(use => use.Target).Where(target => target.FullName != type.FullName).Distinct();

    /// <summary>Whether a type lives in a namespace or below it.</summary>
    public static bool IsIn(this IType type, string home) => type.FullName.StartsWith(home + ".", StringComparison.Ordinal);

    /// <summary>The first part of a type's namespace below a home; empty outside and in the home itself.</summary>
    public static string RoomIn(this IType type, string home) =>
        type.IsIn(home) && type.FullName[(home.Length + 1)..].Split('.') is [var room, _, ..] ? room : "";

    private static bool IsWritten(Type type) =>
        type.FullName is { } name
        && name.StartsWith("Firstline.", StringComparison.Ordinal)
        && !name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null;
}
