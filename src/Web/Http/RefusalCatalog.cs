using System.Collections.Frozen;
using System.Reflection;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Web.Http;

/// <summary>Every refusal that the desk can give and every problem of the edge, by code.</summary>
public static class RefusalCatalog
{
    private static readonly FrozenDictionary<string, RefusalCode> ByName = Refusals.ToFrozenDictionary(code => code.Name);

    /// <summary>The refusals of the domain and of the contracts.</summary>
    public static IEnumerable<RefusalCode> Refusals => Declared<RefusalCode>(typeof(RefusalCode).Assembly, typeof(DeskRefusal).Assembly, typeof(RefusalCatalog).Assembly);

    /// <summary>The problems of the edge.</summary>
    public static IEnumerable<ProblemCode> Problems => Declared<ProblemCode>(typeof(RefusalCatalog).Assembly);

    /// <summary>What a refusal's kind means in general.</summary>
    public static string MeaningOf(Refusal refusal) => ByName.TryGetValue(refusal.Code, out var code) ? code.Meaning : refusal.Code;

    private static IEnumerable<TCode> Declared<TCode>(params Assembly[] assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(TCode))
        .Select(field => (TCode)field.GetValue(null)!);
}
