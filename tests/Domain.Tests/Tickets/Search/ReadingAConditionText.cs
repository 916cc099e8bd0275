using CsCheck;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tests.Tickets.Search;

public sealed class ReadingAConditionText
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  status:OPEN   Tier:enterprise ", "status:open tier:enterprise")]
    [InlineData("\"exact words\" -tag:vip", "\"exact words\" -tag:vip")]
    [InlineData("priority:high,critical (a OR b) level>=2", "priority:high,critical (a OR b) level>=2")]
    [InlineData("a b OR c", "a b OR c")]
    [InlineData("a AND NOT b", "a -b")]
    [InlineData("NOT (a OR b)", "-(a OR b)")]
    [InlineData("- -a", "a")]
    [InlineData("((a) (b c))", "a b c")]
    [InlineData("opened<2026-01-01 updated<72h", "opened<2026-01-01 updated<3d")]
    [InlineData("due<=2026-03-02T09:00+01:00", "due<=2026-03-02T08:00:00Z")]
    [InlineData("foo-bar baz*", "\"foo bar\" baz*")]
    [InlineData("field.serial:\"AB 12\" field.cost>1.50", "field.serial:\"AB 12\" field.cost>1.50")]
    [InlineData("number:fl-1042", "number:1042")]
    [InlineData("agent:me agent:none", "agent:me agent:none")]
    [InlineData("component:\"say \\\"hi\\\" \\\\\"", "component:\"say \\\"hi\\\" \\\\\"")]
    [InlineData("Crème or", "creme or")]
    public void gives_a_condition_that_is_written_in_one_way(string text, string written) => SomeTraits.Read(text).ToString().ShouldBe(written);

    [Fact]
    public void reads_what_was_written_to_the_same() => SomeTraits.Text.Sample(text =>
    {
        var written = SomeTraits.Read(text).ToString();
        return SomeTraits.Read(written).ToString() == written;
    });

    [Fact]
    public void never_fails_and_places_every_fault_within_the_text() =>
        Gen.OneOf(Gen.String, Gen.OneOfConst("status:", "level>=", "(", ")", "-", "\"", "OR ", "AND ", "NOT ", "a", " ", ",", "*", "\\", "field.", "3d", "\0", "\ud800").Array[0, 40].Select(string.Concat))
            .Sample(text =>
            {
                var read = ConditionReader.Read(text);
                (read.Condition is null).ShouldBe(read.Faults.Count > 0);
                read.Faults.ShouldAllBe(fault => fault.At >= 0 && fault.At + fault.Length <= text.Length && fault.Sentence.Length > 10);
                return read.Condition is null || SomeTraits.Read(read.Condition.ToString()).ToString() == read.Condition.ToString();
            });

    [Fact]
    public void tells_all_faults_at_once_with_their_places() => SomeTraits.Faults("status:opne level>=two foo:1 tag<3").ShouldBe(
    [
        "At 8: 'opne' cannot be asked of status: new, open, waiting-on-customer, waiting-on-third-party, resolved, closed.",
        "At 20: 'two' cannot be asked of level: a whole number.",
        "At 24: There is no 'foo'. There is status, statusid, priority, category, tier, channel, customer, agent, team, tag, type, component, source, contact, number, level, reopenings, open, breached, assigned, outage, snoozed, opened, updated, waiting, wrote, replied, resolved, closed, due, has and field.<key>; put a text with a colon in quotes.",
        "At 30: tag has no order; write tag:value.",
    ]);

    [Theory]
    [InlineData("(a", "At 1: This parenthesis is not closed.")]
    [InlineData("a)", "At 2: This parenthesis closes nothing.")]
    [InlineData("()", "At 1: There is nothing in this parenthesis.")]
    [InlineData("a OR", "At 3: OR stands between two conditions; there is none after it.")]
    [InlineData("OR a", "At 1: OR stands between two conditions; there is none before it.")]
    [InlineData("a AND", "At 3: AND stands between two conditions; one is missing.")]
    [InlineData("-", "At 1: There is nothing after this negation.")]
    [InlineData("\"open", "At 1: This quote has no end; close it with \".")]
    [InlineData("!!!", "At 1: There is no letter or digit to search for here.")]
    [InlineData("a*", "At 1: Before a * stand at least 2 letters.")]
    [InlineData("updated:3d", "At 9: '3d' cannot be asked of updated: a date such as 2026-01-31 or an instant such as 2026-01-31T09:00Z.")]
    [InlineData("updated<99999d", "At 9: '99999d' cannot be asked of updated: a date, an instant, or an age such as 30m, 4h, 3d or 2w, up to 3660d.")]
    [InlineData("level:1,", "At 9: '' cannot be asked of level: a whole number.")]
    [InlineData("opened<1d,2d", "At 1: opened compares with one value here.")]
    [InlineData("breached:yes", "At 10: 'yes' cannot be asked of breached: true or false.")]
    public void tells_what_is_allowed(string text, string fault) => SomeTraits.Faults(text).ShouldBe([fault]);

    [Fact]
    public void holds_to_its_limits()
    {
        SomeTraits.Faults(new string('a', 2_001)).ShouldBe(["At 2001: A condition has at most 2000 characters; this one has 2001."]);
        SomeTraits.Read(new string('a', 2_000)).Count.ShouldBe(1);
        SomeTraits.Faults(string.Concat(Enumerable.Repeat("a ", 65))).ShouldBe(["At 1: A condition has at most 64 words and terms; this one has 65."]);
        SomeTraits.Read(string.Concat(Enumerable.Repeat("a ", 64))).Count.ShouldBe(64);
        SomeTraits.Faults("level:" + string.Join(',', Enumerable.Repeat("1", 51))).ShouldHaveSingleItem().ShouldContain("at most 50 values");
        SomeTraits.Read(new string('(', 16) + "a" + new string(')', 16)).Count.ShouldBe(1);
        SomeTraits.Faults(new string('(', 1_000)).Length.ShouldBeLessThanOrEqualTo(ConditionLimits.Faults);
        SomeTraits.Faults(new string('-', 1_999) + "a").ShouldHaveSingleItem().ShouldContain("at most 16 deep");
        SomeTraits.Faults(string.Concat(Enumerable.Repeat("x:1 ", 60))).Length.ShouldBe(ConditionLimits.Faults);
    }

    [Fact]
    public void knows_who_asks_and_the_desks_own_statuses()
    {
        ConditionReader.Read("agent:me", new AgentId("noor")).Condition!.ToString().ShouldBe("agent:noor");
        var known = new ConditionVocabulary(["waiting-for-parts"], ["serial"]);
        ConditionReader.Read("status:waiting-for-parts statusid:waiting-for-parts,new field.serial:12", null, known).Faults.ShouldBeEmpty();
        ConditionReader.Read("status:other", null, known).Faults.ShouldHaveSingleItem().Sentence.ShouldEndWith("closed, waiting-for-parts.");
        ConditionReader.Read("statusid:other", null, known).Faults.ShouldHaveSingleItem().Sentence.ShouldEndWith("closed, waiting-for-parts.");
        ConditionReader.Read("field.serail:12", null, known).Faults.ShouldHaveSingleItem().Sentence.ShouldBe("There is no field 'serail'. There is serial.");
        ConditionReader.Read("status:new", null, known).OrRefusal("q").Refusal.ShouldBeNull();
        ConditionReader.Read("status:", null, known).OrRefusal("q").Refusal!.Code.ShouldBe("search.unreadable");
    }
}
