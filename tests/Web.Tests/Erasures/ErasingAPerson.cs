using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Erasures;

public sealed class ErasingAPerson : IDisposable
{
    private const string Name = "Zbigniew Kowalczyk";
    private const string Email = "z.kowalczyk@wolf.example";
    private const string Phrase = "the heron walks at midnight";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("firstline-erasures-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task No_byte_of_them_is_left_and_everything_else_is_as_it_was()
    {
        await using (var desk = await OwnDesk.Start(_folder.FullName))
        {
            var (own, other) = await Live(desk);
            var (clocks, past) = (await desk.Writer.GetStringAsync($"api/v1/tickets/{own.Number}/clocks"), await desk.Desk.GetTicket(own.Number));
            Found(_folder).ShouldBeGreaterThan(0);

            var preview = await Post(desk, "erasures/preview", $$"""{"customer":"acme","email":"{{Email}}"}""", DeskJson.Default.ErasurePreview);
            (preview.Name, preview.Tickets, preview.OtherTickets, preview.Contacts, preview.Complete).ShouldBe((Name, 2, 1, 1, true));
            preview.Texts.ShouldBe(8);
            (await desk.Desk.GetTicket(own.Number)).ShouldBeEquivalentTo(past);

            var erasure = await desk.Erase($$"""{"customer":"acme","email":"{{Email}}","confirm":"erase"}""");
            (erasure.Tickets, erasure.Texts, erasure.Contacts, erasure.Compacted).ShouldBe((3, 8, 1, true));
            Found(_folder).ShouldBe(0);

            var now = await desk.Desk.GetTicket(own.Number);
            now.ShouldBeEquivalentTo(past with { Contact = "[erased]", Subject = "[erased]", Version = now.Version, UpdatedAt = now.UpdatedAt });
            var then = await desk.Writer.GetFromJsonAsync($"api/v1/tickets/{own.Number}?version={past.Version}", DeskJson.Default.Ticket);
            then.ShouldBeEquivalentTo(past with { Contact = "[erased]", Subject = "[erased]" });
            Outcomes(await desk.Writer.GetStringAsync($"api/v1/tickets/{own.Number}/clocks")).ShouldBe(Outcomes(clocks));
            var timeline = (await desk.Desk.Timeline(own.Number)).Items;
            timeline.Where(item => item.Message is not null).ShouldAllBe(item => item.Text == "[erased]");
            timeline[^1].Kind.ShouldBe("person-erased");
            (await desk.Desk.GetCustomer("acme")).Contacts.ShouldHaveSingleItem().Name.ShouldBe("Bob");
            (await desk.Desk.GetTicket(other)).Subject.ShouldBe("A ticket of Bob's");
            (await desk.Desk.Timeline(other)).Items.ShouldContain(item => item.Text == "Bob wrote this.");
            (await desk.Desk.ListTickets(new() { Customer = "acme" })).Items.Count.ShouldBe(3);

            var again = await desk.Erase($$"""{"customer":"acme","name":"{{Name}}","email":"{{Email}}","confirm":"erase"}""");
            (again.Tickets, again.Texts, again.Contacts).ShouldBe((0, 0, 0));
            (await desk.Desk.GetTicket(own.Number)).Version.ShouldBe(now.Version);
        }

        Found(_folder).ShouldBe(0);
    }

    [Fact]
    public async Task Personal_values_of_fields_go_with_them_and_the_others_stay()
    {
        await using (var desk = await OwnDesk.Start(_folder.FullName))
        {
            await desk.Desk.PutTicketSettings(new() { Fields = [new("badge", "Badge", "text", Personal: true), new("seats", "Seats", "number")] });
            await desk.Desk.PutCustomer("acme", new("Acme", "standard", "UTC", [new(Name, Email)]));
            var ticket = await desk.Desk.OpenTicket(new("acme", "Seats", "More.", Contact: Email)
            {
                Fields = new Dictionary<string, JsonElement> { ["badge"] = JsonElement.Parse($"\"{Phrase}\""), ["seats"] = JsonElement.Parse("3") },
            });
            ticket.Fields["badge"].GetString().ShouldBe(Phrase);

            await desk.Erase($$"""{"customer":"acme","email":"{{Email}}","confirm":"erase"}""");
            Found(_folder).ShouldBe(0);
            (await desk.Desk.GetTicket(ticket.Number)).Fields.Keys.ShouldBe(["seats"]);
            (await desk.Desk.Timeline(ticket.Number)).Items.Single(item => item.Kind == "fields-changed").To.ShouldBe("badge: [erased]\nseats: 3");
            var then = await desk.Writer.GetFromJsonAsync($"api/v1/tickets/{ticket.Number}?version={ticket.Version}", DeskJson.Default.Ticket);
            then!.Fields["badge"].GetString().ShouldBe("[erased]");
        }

        Found(_folder).ShouldBe(0);
    }

    [Fact]
    public async Task Files_drafts_and_approvals_go_with_them_and_bytes_that_others_have_stay()
    {
        await using (var desk = await OwnDesk.Start(_folder.FullName))
        {
            await desk.Desk.PutCustomer("acme", new("Acme", "premium", "UTC", [new(Name, Email), new("Bob", "bob@wolf.example")]));
            await desk.Desk.PutAgent("noor", new("Noor", ["first-line"], 20));
            var (photo, same, drafted, reply, bobs) = (
                await desk.Upload($"{Name}.txt", $"{Phrase} in a file"), await desk.Upload("terms.txt", "The same terms for all."),
                await desk.Upload("draft.txt", $"{Phrase} in a draft"), await desk.Upload("answer.txt", $"Dear {Name}"), await desk.Upload("copy.txt", "The same terms for all."));
            var own = await desk.Desk.OpenTicket(new("acme", "Help", "See the files.", Contact: Email) { Attachments = [photo, same] });
            await desk.Desk.Reply(own.Number, new("See this.") { Attachments = [reply] });
            await desk.Desk.SaveDraft(own.Number, "noor", new($"Dear {Name}", "reply") { Attachments = [drafted] });
            await desk.Desk.SaveDraft(own.Number, "shared", new(Phrase, "note"));
            await desk.Desk.RequestApproval(own.Number, new($"May {Name} have it?", Contacts: [Email]));
            var other = await desk.Desk.OpenTicket(new("acme", "Bob's", "Bob wrote this.", Contact: "Bob") { Attachments = [bobs] });
            await desk.Desk.RequestApproval(other.Number, new("May Bob have it?", Contacts: [Email, "bob@wolf.example"], Rule: "any"));
            await desk.Desk.Vote(other.Number, (await desk.Desk.Approvals(other.Number)).Items.Single().Id.ToString(), new(true, Contact: Email, Comment: Phrase));
            Found(_folder).ShouldBeGreaterThan(0);

            var erasure = await desk.Erase($$"""{"customer":"acme","email":"{{Email}}","confirm":"erase"}""");

            erasure.Tickets.ShouldBe(2);
            Found(_folder).ShouldBe(0);
            foreach (var gone in new[] { photo, same, drafted, reply })
            {
                using var answer = await desk.Reader.GetAsync($"api/v1/attachments/{gone}");
                await answer.Problem(HttpStatusCode.NotFound, "attachment.unknown");
            }

            (await desk.Reader.GetStringAsync($"api/v1/attachments/{bobs}")).ShouldBe("The same terms for all.");
            (await desk.Desk.ListDrafts(own.Number)).Items.ShouldBeEmpty();
            (await desk.Desk.Approvals(own.Number)).Items.Single().Text.ShouldBe("[erased]");
            var bobsApproval = (await desk.Desk.Approvals(other.Number)).Items.Single();
            (bobsApproval.Text, bobsApproval.Status).ShouldBe(("May Bob have it?", "approved"));
            (await desk.Erase($$"""{"customer":"acme","email":"{{Email}}","confirm":"erase"}""")).Tickets.ShouldBe(0);
        }

        Found(_folder).ShouldBe(0);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_is_completed_after_the_next_start()
    {
        Guid id;
        await using (var desk = await OwnDesk.Start(_folder.FullName))
        {
            await desk.Desk.PutCustomer("acme", new("Acme", "standard", "UTC", [new(Name, Email)]));
            await Parallel.ForEachAsync(Enumerable.Range(0, 250), async (i, stop) => await desk.Desk.OpenTicket(new("acme", $"{Phrase} {i}", Phrase, Contact: Email), stop: stop));
            id = (await Post(desk, "erasures", $$"""{"customer":"acme","email":"{{Email}}","confirm":"erase"}""", DeskJson.Default.Erasure)).Id;
        }

        await using (var desk = await OwnDesk.Start(_folder.FullName))
        {
            var erasure = await desk.Completed(id);
            (erasure.Tickets, erasure.Contacts).ShouldBe((250, 1));
            Found(_folder).ShouldBe(0);
        }

        Found(_folder).ShouldBe(0);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing()
    {
        await using var desk = await OwnDesk.Start(_folder.FullName);
        await desk.Desk.PutCustomer("acme", new("Acme", "standard", "UTC", [new(Name, Email)]));
        foreach (var (body, status, code) in new[]
        {
            ("""{"customer":"acme","name":"Ann"}""", 400, "api.invalid-request"),
            ("""{"customer":"acme","name":"Ann","confirm":"yes"}""", 400, "api.invalid-request"),
            ("""{"customer":"acme","confirm":"erase"}""", 400, "erasure.nobody"),
            ("""{"customer":"acme","name":"[erased]","confirm":"erase"}""", 400, "erasure.nobody"),
            ($$"""{"customer":"acme","name":"{{new string('x', 201)}}","confirm":"erase"}""", 400, "erasure.nobody"),
            ("""{"customer":"nobody","name":"Ann","confirm":"erase"}""", 404, "customer.unknown"),
        })
        {
            using var answer = await desk.Writer.SendRaw(HttpMethod.Post, "api/v1/erasures", body);
            await answer.Problem((HttpStatusCode)status, code);
        }

        using var unknown = await desk.Writer.GetAsync($"api/v1/erasures/{Guid.Empty}");
        await unknown.Problem(HttpStatusCode.NotFound, "erasure.unknown");
        using var refused = await desk.Reader.SendRaw(HttpMethod.Post, "api/v1/erasures/preview", """{"customer":"acme","name":"Ann"}""");
        await refused.Problem(HttpStatusCode.Forbidden, "api.forbidden");
        (await desk.Desk.GetCustomer("acme")).Contacts.Count.ShouldBe(1);
    }

    /// <summary>Two tickets of the person's own, and one of Bob's to which the person wrote.</summary>
    private static async Task<(Ticket Own, string Other)> Live(OwnDesk desk)
    {
        await desk.Desk.PutCustomer("acme", new("Acme", "premium", "UTC", [new(Name, Email), new("Bob", "bob@wolf.example")]));
        await desk.Desk.PutAgent("noor", new("Noor", ["first-line"], 20));
        var own = await desk.Desk.OpenTicket(new("acme", $"{Phrase}: help", $"I am {Name}, {Phrase}.", Contact: $"{Name} <{Email}>"));
        await desk.Desk.Reply(own.Number, new($"Dear {Name}, wait."));
        await desk.Desk.ReceiveMessage(own.Number, new(Phrase));
        await desk.Desk.Note(own.Number, $"{Email} is angry.");
        await desk.Desk.Escalate(own.Number, new("customer-request", $"{Name} insists"));
        foreach (var (path, body) in new[]
        {
            ("checklist", $$"""{"text":"Call {{Name}}"}"""), ("tasks", $$"""{"title":"Visit {{Name}}"}"""),
            ("time", $$"""{"agent":"noor","minutes":5,"activity":"call","note":"With {{Name}}"}"""),
        })
        {
            using var worked = await desk.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{own.Number}/{path}", body);
            ((int)worked.StatusCode).ShouldBeLessThan(300, await worked.Content.ReadAsStringAsync());
        }

        await desk.Desk.OpenTicket(new("acme", Phrase, "Again.", Contact: Name.ToUpperInvariant()));

        var other = new Guid(1, 7, 7, new byte[8]);
        using var taken = await desk.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets/histories", $$"""
            {"histories":[{"id":"{{other}}","source":"old:1","openedAt":"2026-01-05T10:00:00Z","customer":"acme","contact":"Bob","subject":"A ticket of Bob's",
            "body":"Bob wrote this.","message":"{{new Guid(2, 7, 7, new byte[8])}}","category":"general-inquiry","priority":"low","channel":"email",
            "steps":[{"at":"2026-01-05T11:00:00Z","by":"{{Name}}","do":"note","message":"{{new Guid(3, 7, 7, new byte[8])}}","body":"{{Phrase}}"}]}]}
            """);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK, await taken.Content.ReadAsStringAsync());
        return (own, other.ToString());
    }

    private static async Task<T> Post<T>(OwnDesk desk, string path, string body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape)
    {
        using var answer = await desk.Writer.SendRaw(HttpMethod.Post, $"api/v1/{path}", body);
        ((int)answer.StatusCode).ShouldBeLessThan(300, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync(shape))!;
    }

    private static string Outcomes(string ledgers) => string.Join(';', JsonDocument.Parse(ledgers).RootElement.GetProperty("clocks").EnumerateArray().Select(clock => $"{clock.GetProperty("clock")} {clock.GetProperty("startedAt")}"));

    /// <summary>How often anything of the person occurs in any file of the desk, in any of the encodings that it could have.</summary>
    private static int Found(DirectoryInfo folder) => folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Name != "desk.lock").Sum(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        return new[] { Name, Name.ToUpperInvariant(), Email, Phrase, "zbigniew-kowalczyk" }
            .SelectMany(text => new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text) })
            .Sum(text => bytes.AsSpan().Count(text));
    });
}
