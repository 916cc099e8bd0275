using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Identity;

namespace Firstline.Web.Tickets;

/// <summary>A message that was held, with what its writer has not seen.</summary>
internal static class HeldAnswers
{
    private const int Most = 50;
    private const int Page = 500;

    public static async Task<IResult> Of<TCommand>(HttpContext http, GrainCalls desk, TicketId ticket, TCommand command, Refusal refusal)
    {
        var (basedOn, agent) = command switch
        {
            ReplyToCustomer reply => (reply.BasedOn, reply.Agent),
            AddNote note => (note.BasedOn, note.Agent),
            LogCall call => (call.BasedOn, call.Agent),
            _ => throw new ArgumentException($"{typeof(TCommand).Name} is never held.", nameof(command)),
        };
        var by = agent is { } id ? new Who(WhoKind.Agent, id.Value, "") : Caller.Of(http.User);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        Queue<UnseenChange> changes = [];
        var version = basedOn!.Value;
        for (string? next = ""; next is not null;)
        {
            var page = await desk.Ask(grains => grains.Tickets().Timeline(ticket, version, Page));
            foreach (var entry in page.Items.Where(entry => SendGuard.Holds(entry.Fact, by)))
            {
                var item = TimelineShapes.Of(entry);
                changes.Enqueue(new($"{Sentence(item)} {Ago(now - item.At)}.", item));
                if (changes.Count > Most)
                {
                    changes.Dequeue();
                }
            }

            (version, next) = (page.Items is [.., var last] ? last.Fact.Version : version, page.Next);
        }

        return Problems.Of(Problems.Body(refusal) with { Changes = [.. changes], Version = version });
    }

    private static string Sentence(TimelineItem item) => item.Kind switch
    {
        "customer-wrote" => "The customer wrote",
        "replied" => $"{item.By.Name} replied",
        "noted" => $"{item.By.Name} wrote a note",
        "call-logged" => $"{item.By.Name} logged a phone call",
        "priority-changed" => $"{item.By.Name} changed the priority from {item.From} to {item.To}",
        "assigned" => $"{item.By.Name} assigned it to {item.To}",
        "unassigned" => $"{item.By.Name} took it from {item.From}",
        "status-changed" => $"{item.By.Name} changed the status from {Words(item.From)} to {Words(item.To)}",
        "merged" => $"{item.By.Name} merged it into {item.To}",
        "absorbed" => $"{item.By.Name} merged {item.From} into it",
        var kind => $"{item.By.Name} {kind} it",
    };

    private static string? Words(string? word) => word?.Replace('-', ' ');

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => Count((int)Math.Max(0, time.TotalSeconds), "second"),
        { TotalMinutes: < 60 } => Count((int)time.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Count((int)time.TotalHours, "hour"),
        _ => Count((int)time.TotalDays, "day"),
    };

    private static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")} ago");
}
