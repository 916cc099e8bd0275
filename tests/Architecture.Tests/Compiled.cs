using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Firstline.Architecture.Tests;

/// <summary>The product's assemblies: as reflection sees them, and as ArchUnitNET reads their code.</summary>
internal static class Compiled
{
    /// <summary>The assemblies of every project under <c>src</c>.</summary>
    public static IReadOnlyList<System.Reflection.Assembly> Assemblies { get; } =
        [.. House.Projects.Where(project => project.Folder.StartsWith("src/", StringComparison.Ordinal)).Select(project => Of(project.Name))];

    /// <summary>Every type that somebody wrote.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)];

    /// <summary>Every written type with what its code uses.</summary>
    public static IReadOnlyList<IType> Code { get; } =
        [.. new ArchLoader().LoadAssemblies([.. Assemblies]).Build().Types.Where(type => type.FullName.StartsWith("Firstline.", StringComparison.Ordinal))];

    /// <summary>The assembly of a project.</summary>
    public static System.Reflection.Assembly Of(string project) => System.Reflection.Assembly.Load($"Firstline.{project}");

    /// <summary>The types that a type's code uses, save itself.</summary>
    public static IEnumerable<IType> Uses(this IType type) => type.Dependencies.Select(use => use.Target).Where(target => target.FullName != type.FullName).Distinct();

    /// <summary>The part of a namespace after a prefix, up to the next dot; empty in the prefix itself.</summary>
    public static string RoomIn(this IType type, string home) => Room(type.Namespace.FullName, home);

    /// <summary>The part of a namespace after a prefix, up to the next dot; empty in the prefix itself.</summary>
    public static string Room(string? name, string home) =>
        name is not null && name.StartsWith(home + ".", StringComparison.Ordinal) ? name[(home.Length + 1)..].Split('.')[0] : "";

    private static bool IsWritten(Type type) =>
        type.FullName is { } name
        && name.StartsWith("Firstline.", StringComparison.Ordinal)
        && !name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null;
}
