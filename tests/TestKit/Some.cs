using System.Globalization;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.TestKit;

/// <summary>Sample values: what a test does not name does not matter to it.</summary>
public static class Some
{
    private static int _messages;

    /// <summary>The founding document's promises.</summary>
    public static SlaPolicy Policy => SomePolicy.First;

    /// <summary>Rules with those promises and the default limits.</summary>
    public static TicketRules Rules { get; } = Under(SomePolicy.First);

    /// <summary>Rules under versions of the policy.</summary>
    public static TicketRules Under(params SlaPolicy[] versions) => new(new SlaBook(versions), new TicketLimits());

    /// <summary>Another message id each time, the same in every run of one test order.</summary>
    public static Guid Message() => new(Interlocked.Increment(ref _messages), 0, 0, new byte[8]);

    /// <summary>An instant, UTC, from <c>2026-03-02 09:00</c> or with seconds.</summary>
    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Terms of a customer.</summary>
    public static SupportTerms Terms(Tier tier = Tier.Standard, string zone = "UTC", params ResolutionPromise[] resolution) => new(tier, zone, 1, resolution);

    /// <summary>An opening.</summary>
    public static OpenTicket Opening(Priority priority = Priority.Medium, string subject = "Nothing works", bool outage = false) => new(
        new CustomerId("acme"), "Ann", subject, "It stopped.", Category.TechnicalIssue, priority, Channel.Email, Message(), outage);
}
