using ArchUnitNET.Domain;

namespace Firstline.Architecture.Tests;

/// <summary>What code may name, whatever a project could see through others (R3 to R6, R8, R11).</summary>
public sealed class ReachingAcrossNamespaces
{
    private static readonly string[] Databases = ["System.Data", "Microsoft.Data", "Npgsql", "SQLitePCL"];

    [Fact]
    public void grains_know_neither_storage_nor_web_nor_the_network() => Law.Holds(Reached(
        type => type.IsIn("Firstline.Grains") && !type.IsIn("Firstline.Grains.Interfaces"),
        ["Firstline.Storage", "Firstline.Channels", "Firstline.Web", "Firstline.Silo", "Firstline.Client", "Firstline.Simulation", "Microsoft.AspNetCore", "System.Net.Http", .. Databases]));

    [Fact]
    public void contracts_know_only_the_domain() => Law.Holds(Reached(
        type => type.IsIn("Firstline.Grains.Interfaces"),
        ["Firstline.Storage", "Firstline.Web", "Firstline.Silo", "Firstline.Client", "Microsoft.AspNetCore", "System.Net.Http", .. Databases]));

    [Fact]
    public void only_storage_knows_a_database() => Law.Holds(Reached(type => !type.IsIn("Firstline.Storage"), Databases));

    [Fact]
    public void storage_knows_neither_web_nor_the_network() => Law.Holds(Reached(
        type => type.IsIn("Firstline.Storage"), ["Firstline.Web", "Firstline.Silo", "Firstline.Client", "Microsoft.AspNetCore", "System.Net.Http"]));

    [Fact]
    public void web_asks_contracts_and_never_grains_or_storage() => Law.Holds(
        from type in Compiled.Code
        where type.IsIn("Firstline.Web") && !type.IsIn("Firstline.Web.Client")
        from used in type.Uses()
        where used.IsIn("Firstline.Storage") || used.IsIn("Firstline.Silo") || (used.IsIn("Firstline.Grains") && !used.IsIn("Firstline.Grains.Interfaces"))
        select $"{type.FullName} -> {used.FullName}");

    [Fact]
    public void screens_and_the_simulation_know_only_the_client() => Law.Holds(
        from type in Compiled.Code
        where type.IsIn("Firstline.Web.Client") || type.IsIn("Firstline.Simulation")
        from used in type.Uses()
        where used.IsIn("Firstline") && !used.IsIn("Firstline.Client") && !used.IsIn("Firstline.Web.Client") && !used.IsIn("Firstline.Simulation")
        select $"{type.FullName} -> {used.FullName}");

    [Fact]
    public void the_client_knows_nothing_else_of_the_house() => Law.Holds(
        from type in Compiled.Code
        where type.IsIn("Firstline.Client")
        from used in type.Uses()
        where (used.IsIn("Firstline") && !used.IsIn("Firstline.Client")) || used.IsIn("Orleans")
        select $"{type.FullName} -> {used.FullName}");

    [Fact]
    public void a_room_of_the_web_never_imports_another() => Law.Holds(Neighbors("Firstline.Web", ["Shell", "Http", "Live", "Identity", "Client"]));

    [Fact]
    public void a_room_of_the_screens_never_imports_another() => Law.Holds(Neighbors("Firstline.Web.Client", ["Shared"]));

    private static IEnumerable<string> Reached(Func<IType, bool> from, string[] forbidden) =>
        from type in Compiled.Code
        where @from(type)
        from used in type.Uses()
        where forbidden.Any(home => used.IsIn(home))
        select $"{type.FullName} -> {used.FullName}";

    private static IEnumerable<string> Neighbors(string home, string[] shared) =>
        from type in Compiled.Code
        where type.IsIn(home) && (home != "Firstline.Web" || !type.IsIn("Firstline.Web.Client"))
        let room = type.RoomIn(home)
        where room.Length > 0
        from used in type.Uses()
        let other = used.RoomIn(home)
        where other.Length > 0 && other != room && !shared.Contains(other)
        select $"{home}.{room} -> {home}.{other}: {type.Name} uses {used.Name}";
}
