using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
namespace Firstline.Architecture.Tests;
public sealed class Probe(ITestOutputHelper o)
{
    [Fact]
    public void P()
    {
        var a = new ArchLoader().LoadAssemblies(System.Reflection.Assembly.Load("Firstline.Domain"), System.Reflection.Assembly.Load("Firstline.Grains"), System.Reflection.Assembly.Load("Firstline.Grains.Interfaces")).Build();
        o.WriteLine(string.Join("\n", a.Types.Where(t => t.FullName.StartsWith("Firstline.Grains.")).Select(t => t.FullName + " " + t.GetType().Name)));
        foreach (var t in a.Types.Where(t => t.FullName.StartsWith("Firstline.Grains.")))
        foreach (var d in t.Dependencies.OfType<ArchUnitNET.Domain.Dependencies.MethodCallDependency>())
            if (d.TargetMember.FullName.Contains("Append(") || d.TargetMember.FullName.Contains("OnNextAsync")) o.WriteLine(t.FullName + " -> " + d.TargetMember.FullName);
        foreach (var t in a.Types.Where(t => t.FullName.StartsWith("Firstline.Grains.Tickets.TicketDirectory") || t.FullName.Contains("TicketNumbers")))
        foreach (var d in t.Dependencies.Select(x => x.Target.FullName).Distinct()) o.WriteLine(t.FullName + " => " + d);
    }
}
