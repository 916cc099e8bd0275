using System.Globalization;
using CsCheck;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Settings;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Fields;

public sealed class FillingFields
{
    private static readonly TicketSettings Own = new()
    {
        Fields =
        [
            Field("system", FieldKind.Choice, [new(Category.TechnicalIssue, true, false)]) with { Options = [new("linux", "Linux", true), new("dos", "MS-DOS", false)] },
            Field("seats", FieldKind.Number) with { Least = 1, Most = 500, Decimals = 1, Default = "1" },
            Field("cause", FieldKind.MultilineText, [new(null, false, true)]),
            Field("badge", FieldKind.Pattern) with { Pattern = "[A-Z]-[0-9]{2}", Personal = true },
            Field("invoice", FieldKind.Text, [new(Category.AccountIssue, true, false)]),
            Field("old", FieldKind.Text) with { Active = false },
        ],
    };

    [Fact]
    public void at_the_opening_takes_defaults_and_keeps_what_is_personal_apart()
    {
        var story = Story([new("system", ["linux"]), new("badge", ["A-17"])]);
        var changed = story.Facts.Select(fact => fact.Fact).OfType<TicketEvent.FieldsChanged>().ShouldHaveSingleItem();
        changed.Changes.Select(change => (change.Field, change.To!.Text)).ShouldBe([("system", "linux"), ("badge", ""), ("seats", "1")]);
        changed.PersonalTexts.ShouldBe("A-17");
        changed.Whole.Select(change => change.To!.Text).ShouldBe(["linux", "A-17", "1"]);
        (changed with { PersonalTexts = Person.Erased }).Whole.Select(change => change.To!.Text).ShouldBe(["linux", Person.Erased, "1"]);
        (changed with { PersonalTexts = null }).Whole.Count().ShouldBe(3);
        story.Ticket.Fields["seats"].ShouldBe(new(FieldKind.Number, "1", false));
        TicketFields.Searchable(story.Ticket, Own).ShouldBe("1\nLinux");
        TicketFields.WithoutPersonal(story.Ticket.Fields).Keys.ShouldBe(["seats", "system"]);
    }

    [Fact]
    public void tells_every_fault_at_once()
    {
        var refusal = TicketDecider.Open(
            new Ticket.Unopened(),
            Some.Opening() with { Fields = [new("seats", ["501"]), new("badge", ["17"]), new("old", ["x"]), new("invoice", ["7"]), new("nonsense", ["x"]), new("cause", ["a", "b"])] },
            new(1001), Some.Terms(), Some.Rules with { Settings = Own }, Some.Instant("2026-03-02 10:00")).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(FieldRefusal.BadFields.Name);
        refusal.Faults!.Select(fault => fault.Field).ShouldBe(["fields.seats", "fields.badge", "fields.old", "fields.invoice", "fields.nonsense", "fields.cause", "fields.system"]);
    }

    [Fact]
    public void merges_clears_and_records_before_and_after()
    {
        var story = Story([new("system", ["linux"])]);
        story.When(new FillFields([new("seats", ["12.50"]), new("cause", ["A cable."])])).New.ShouldHaveSingleItem().ShouldBeOfType<TicketEvent.FieldsChanged>().Changes.ShouldBe(
            [new("seats", new(FieldKind.Number, "1", false), new(FieldKind.Number, "12.5", false)), new("cause", null, new(FieldKind.MultilineText, "A cable.", false))]);
        story.When(new FillFields([new("seats", ["12.5"])])).Then();
        story.When(new FillFields([new("cause", null), new("seats", [" "])])).Ticket.Fields.Keys.ShouldBe(["system"]);
        story.When(new FillFields([new("system", null)])).ThenRefused(FieldRefusal.BadFields);
    }

    [Fact]
    public void is_needed_to_resolve_and_to_come_to_another_category()
    {
        var story = Story([new("system", ["linux"])]).When(new ReplyToCustomer(Some.Message(), "Done.", Channel.Email));
        story.When(new ResolveTicket(Resolution.Fixed)).ThenRefused(FieldRefusal.FieldsMissing)
            .When(new Categorize(Category.AccountIssue)).ThenRefused(FieldRefusal.FieldsMissing)
            .When(new Categorize(Category.AccountIssue) { Fields = [new("invoice", ["7"])] });
        (story.Ticket.Category, story.Ticket.Fields["invoice"].Text, story.Ticket.Fields["system"].Text).ShouldBe((Category.AccountIssue, "7", "linux"));
        story.When(new FillFields([new("cause", ["A cable."])])).When(new ResolveTicket(Resolution.Fixed)).Ticket.Status.ShouldBe(TicketStatus.Resolved);
    }

    [Theory]
    [InlineData(FieldKind.Text, "two\nlines", null)]
    [InlineData(FieldKind.MultilineText, "a\u001Eb", null)]
    [InlineData(FieldKind.Date, "2026-02-29", null)]
    [InlineData(FieldKind.Date, "2028-02-29", "2028-02-29")]
    [InlineData(FieldKind.Instant, "2026-03-02T10:00+02:00", "2026-03-02T08:00:00Z")]
    [InlineData(FieldKind.Instant, "today", null)]
    [InlineData(FieldKind.Checkbox, "true", "true")]
    [InlineData(FieldKind.Checkbox, "yes", null)]
    [InlineData(FieldKind.Url, "https://acme.test/a?b", "https://acme.test/a?b")]
    [InlineData(FieldKind.Url, "javascript:alert(1)", null)]
    [InlineData(FieldKind.Url, "http://ann:secret@acme.test", null)]
    [InlineData(FieldKind.Email, "ann@acme.test", "ann@acme.test")]
    [InlineData(FieldKind.Email, "ann@acme", null)]
    [InlineData(FieldKind.Email, "Ann <ann@acme.test>", null)]
    [InlineData(FieldKind.Agent, "Noor!", null)]
    [InlineData(FieldKind.Number, "1e3", "1000")]
    [InlineData(FieldKind.Number, "1,5", null)]
    public void reads_each_kind_into_one_form(FieldKind kind, string given, string? kept)
    {
        var (text, fault) = FieldReading.Read(Field("x", kind), [given]);
        text.ShouldBe(kept);
        (fault is null).ShouldBe(kept is not null);
    }

    [Fact]
    public void any_number_within_bounds_is_kept_and_reads_again_as_itself() => Gen.Select(Gen.Decimal[-1_000, 1_000], Gen.Int[0, 6]).Sample((number, decimals) =>
    {
        var field = Field("n", FieldKind.Number) with { Least = -500, Most = 500, Decimals = 4 };
        var given = decimal.Round(number, decimals);
        var (text, fault) = FieldReading.Read(field, [given.ToString(CultureInfo.InvariantCulture)]);
        var sound = given is >= -500 and <= 500 && decimal.Round(given, 4) == given;
        return (fault is null) == sound && (!sound || (decimal.Parse(text!, CultureInfo.InvariantCulture) == given && FieldReading.Read(field, [text!]).Text == text));
    });

    [Fact]
    public void whatever_is_given_either_is_refused_or_is_its_own_form() => Gen.Select(Gen.Enum<FieldKind>(), Gen.String).Sample((kind, given) =>
    {
        var field = Field("x", kind) with { Pattern = ".*", Options = [new("a", "A", true), new("b", "B", true)] };
        var (text, fault) = FieldReading.Read(field, [given]);
        return (text is null) != (fault is null) && (text is null || FieldReading.Read(field, kind == FieldKind.MultiChoice ? text.Split(' ') : [text]).Text == text);
    });

    [Fact]
    public void a_pattern_made_to_explode_answers_in_linear_time()
    {
        FieldReading.IsPattern("(a+)+$").ShouldBeTrue();
        FieldReading.IsPattern("(?=a)a").ShouldBeFalse();
        FieldReading.IsPattern(@"(a)\1").ShouldBeFalse();
        FieldReading.IsPattern("(").ShouldBeFalse();
        FieldReading.Read(Field("x", FieldKind.Pattern) with { Pattern = "(a+)+" }, [new string('a', 499) + "!"]).Fault.ShouldNotBeNull();
    }

    [Fact]
    public void values_beyond_64_kilobytes_are_refused()
    {
        var settings = new TicketSettings { Fields = [.. Enumerable.Range(1, 8).Select(at => Field($"f-{at}", FieldKind.MultilineText))] };
        var story = TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), Some.Rules with { Settings = settings });
        story.When(new FillFields([.. Enumerable.Range(1, 6).Select(at => new GivenField($"f-{at}", [new string('x', 10_000)]))])).Ticket.Fields.Count.ShouldBe(6);
        story.When(new FillFields([new("f-7", [new string('x', 5_536)])])).Ticket.Fields.Count.ShouldBe(7);
        story.When(new FillFields([new("f-8", ["x"])])).ThenRefused(FieldRefusal.BadFields);
    }

    [Fact]
    public void definitions_tell_every_fault_and_have_limits()
    {
        var faults = TicketSettingsRules.Broken(new()
        {
            Fields =
            [
                Field("Bad!", FieldKind.Choice), Field("n", FieldKind.Number) with { Least = 2, Most = 1, Default = "5" }, Field("n", FieldKind.Text) with { Pattern = "x" },
                Field("p", FieldKind.Pattern) with { Pattern = "(?=x)" }, Field("c", FieldKind.Choice) with { Options = [new("a", "A", true), new("a", "", true)], Default = "b" },
            ],
        })!.Faults!.Select(fault => fault.Field);
        faults.ShouldBe(
            ["fields[0].id", "fields[0].options", "fields[1].max", "fields[1].default", "fields[2].pattern", "fields[2].id", "fields[3].pattern", "fields[4].options[1].name", "fields[4].options[1].id", "fields[4].default"]);
        Many(FieldRules.Most).ShouldBeNull();
        Many(FieldRules.Most + 1)!.Faults!.ShouldHaveSingleItem().Field.ShouldBe("fields");
        Options(FieldRules.MostOptions).ShouldBeNull();
        Options(FieldRules.MostOptions + 1)!.Faults!.ShouldHaveSingleItem().Field.ShouldBe("fields[0].options");
    }

    private static Refusal? Many(int count) => TicketSettingsRules.Broken(new() { Fields = [.. Enumerable.Range(1, count).Select(at => Field($"f-{at}", FieldKind.Text))] });

    private static Refusal? Options(int count) => TicketSettingsRules.Broken(new()
    {
        Fields = [Field("c", FieldKind.Choice) with { Options = [.. Enumerable.Range(1, count).Select(at => new FieldOption($"o-{at}", "O", true))] }],
    });

    private static FieldDefinition Field(string id, FieldKind kind, params FieldUse[] uses) => new(id, "Name", kind, true, false, false, [.. uses], []);

    private static TicketStory Story(GivenField[] fields) => TicketStory.Opened(
        Some.Instant("2026-03-02 10:00"), Some.Opening() with { Fields = fields }, Some.Terms(), Some.Rules with { Settings = Own });
}
