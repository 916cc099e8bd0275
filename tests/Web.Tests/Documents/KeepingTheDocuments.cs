using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firstline.Web.Http;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Documents;

/// <summary>Documents in the repository that say what the code says. With UPDATE_DOCS=1 they are written instead of compared.</summary>
[Collection<WithADesk>]
public sealed class KeepingTheDocuments(RunningDesk running)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>They only read although their method could change something, so any key may call them.</summary>
    private static readonly string[] OnlyRead = ["post /api/v1/sla/evaluate", "post /api/v1/sla/policy/preview", "post /api/v1/sla/rehearsals", "post /api/v1/automation/dry-run"];

    [Fact]
    public async Task The_committed_openapi_document_is_the_one_that_is_served()
    {
        var served = JsonNode.Parse(await running.Reader.GetStringAsync("openapi/v1.json"))!;

        Keep("openapi.json", served.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_how_it_refuses()
    {
        var served = JsonNode.Parse(await running.Reader.GetStringAsync("openapi/v1.json"))!;
        served["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var operations = served["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key, Operation: method.Value!))).ToList();

        operations.Count.ShouldBeGreaterThan(25);
        foreach (var (path, method, operation) in operations)
        {
            var where = $"{method} {path}";
            operation["summary"]?.GetValue<string>().ShouldNotBeNullOrWhiteSpace(where);
            operation["operationId"]?.GetValue<string>().ShouldNotBeNullOrWhiteSpace(where);
            var answers = operation["responses"]!.AsObject();
            answers.ShouldContain(answer => answer.Key.StartsWith('2'), where);
            answers["401"]!["content"]!.AsObject().ContainsKey("application/problem+json").ShouldBeTrue(where);
            if (method is "post" or "put" or "delete")
            {
                answers.ContainsKey("400").ShouldBeTrue(where);
                answers.ContainsKey("403").ShouldBe(!OnlyRead.Contains(where), where);
            }
        }

        operations.Select(known => known.Operation["operationId"]!.GetValue<string>()).ShouldBeUnique();
    }

    [Fact]
    public void Every_refusal_and_problem_is_listed()
    {
        var refusals = RefusalCatalog.Refusals.ToList();
        var problems = RefusalCatalog.Problems.ToList();
        var codes = refusals.Select(code => (code.Name, Status: Problems.StatusOf(code.Kind), code.Meaning))
            .Concat(problems.Select(code => (code.Name, code.Status, code.Meaning)))
            .OrderBy(code => code.Name, StringComparer.Ordinal)
            .ToList();
        codes.Select(code => code.Name).ShouldBeUnique();
        codes.ShouldAllBe(code => code.Name.Contains('.') && code.Name == code.Name.ToLowerInvariant() && code.Meaning.EndsWith('.'));

        var text = new StringBuilder(
            "# Problems\n\nEvery refusal is an [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem: `application/problem+json` with `type` = `urn:firstline:problem:` and the code,\n"
            + "`title` as below, `detail` for the very request, `errors` with every field at fault, and a `traceId` to quote. Generated from the code; do not edit.\n\n"
            + "| code | status | meaning |\n|---|---|---|\n");
        foreach (var (name, status, meaning) in codes)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{name}` | {status} | {meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        Keep("problems.md", text.ToString());
    }

    private static void Keep(string name, string text)
    {
        var path = Path.Combine(Repository(), "docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"docs/{name} is missing; run these tests with UPDATE_DOCS=1.");
        File.ReadAllText(path).ShouldBe(text, $"docs/{name} is not what the code says; run these tests with UPDATE_DOCS=1 and look at the difference.");
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
