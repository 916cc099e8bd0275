namespace Firstline.Architecture.Tests;

/// <summary>Who may reference whom (R1 to R8, R18). A project that is not listed does not exist without an ADR.</summary>
public sealed class ReferringToProjects
{
    private static readonly Allowed[] AllowList =
    [
        new("src/Domain", ["Microsoft.Orleans.Serialization", "Microsoft.Orleans.CodeGenerator", "NodaTime"], []),
        new("src/Grains.Interfaces", ["Microsoft.Orleans.Sdk"], ["Domain"]),
        new("src/Grains", ["Microsoft.Orleans.Sdk", "Microsoft.Orleans.Streaming", "Microsoft.Orleans.Reminders"], ["Grains.Interfaces"]),
        new("src/Storage", ["Microsoft.Data.Sqlite", "Microsoft.Orleans.Reminders"], ["Grains"]),
        new("src/Channels", ["MailKit"], ["Grains"]),
        new("src/Client", ["Microsoft.AspNetCore.SignalR.Client"], []),
        new("src/Web.Client", ["Microsoft.AspNetCore.Components.WebAssembly"], ["Client"]),
        new("src/Simulation", ["CsvHelper"], ["Client"]),
        new(
            "src/Web",
            [
                "Microsoft.AspNetCore.OpenApi", "Scalar.AspNetCore", "Microsoft.AspNetCore.SignalR.Protocols.MessagePack",
                "Microsoft.AspNetCore.Components.WebAssembly.Server", "Ical.Net", "Markdig", "HtmlSanitizer",
            ],
            ["Grains.Interfaces", "Client", "Web.Client"]),
        new(
            "src/Silo",
            ["Microsoft.Orleans.Server", "Microsoft.Orleans.Dashboard", "Spectre.Console", "System.CommandLine"],
            ["Grains", "Storage", "Channels", "Web", "Simulation"]),
        new("bench/Load", [], ["Silo"]),
        new("bench/Micro", ["BenchmarkDotNet"], ["Domain"]),
        new("tests/TestKit", ["Shouldly"], ["Domain"]),
        new("tests/Domain.Tests", ["CsCheck"], ["Domain", "TestKit"]),
        new(
            "tests/Grains.Tests",
            ["Microsoft.Orleans.TestingHost", "Microsoft.Orleans.Server", "Microsoft.Extensions.TimeProvider.Testing"],
            ["Storage", "TestKit"]),
        new("tests/Channels.Tests", ["SmtpServer", "Microsoft.Extensions.TimeProvider.Testing"], ["Channels"]),
        new("tests/Storage.Tests", ["Microsoft.Extensions.TimeProvider.Testing"], ["Storage"]),
        new("tests/Web.Tests", ["bunit", "Microsoft.AspNetCore.SignalR.Client", "Microsoft.Extensions.TimeProvider.Testing"], ["Silo", "TestKit"]),
        new("tests/Architecture.Tests", ["TngTech.ArchUnitNET"], ["Silo"]),
        new(
            "tests/Scenarios.Tests",
            ["Microsoft.Playwright", "Deque.AxeCore.Playwright", "Microsoft.Extensions.TimeProvider.Testing"],
            ["Silo", "TestKit"]),
    ];

    [Fact]
    public void only_the_listed_projects_exist() => Law.Holds(House.Projects.Select(project => project.Folder).Except(AllowList.Select(allowed => allowed.Folder)));

    [Fact]
    public void a_project_references_the_projects_that_its_place_allows() => Law.Holds(
        from project in House.Projects
        join allowed in AllowList on project.Folder equals allowed.Folder
        from reference in project.Projects.Except(allowed.Projects)
        select $"{project.Folder} -> {reference}");

    [Fact]
    public void a_project_references_the_packages_that_its_place_allows() => Law.Holds(
        from project in House.Projects
        join allowed in AllowList on project.Folder equals allowed.Folder
        from package in project.Packages.Except(allowed.Packages)
        select $"{project.Folder} -> {package}");

    [Fact]
    public void nothing_in_the_product_references_the_silo() => Law.Holds(
        from project in House.Projects
        where project.Folder.StartsWith("src/", StringComparison.Ordinal) && project.Projects.Contains("Silo")
        select project.Folder);

    [Fact]
    public void every_project_is_in_the_solution() => Law.Holds(
        House.Projects.Select(project => $"{project.Folder}/{project.Name}.csproj").Where(file => !House.Text("Firstline.slnx").Contains($"\"{file}\"", StringComparison.Ordinal)));

    [Fact]
    public void versions_are_written_once() => Law.Holds(
        House.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && House.Text(file).Contains("Version=\"", StringComparison.Ordinal)));

    private sealed record Allowed(string Folder, IReadOnlyList<string> Packages, IReadOnlyList<string> Projects);
}
