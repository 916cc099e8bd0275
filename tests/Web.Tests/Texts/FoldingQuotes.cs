using Firstline.Web.Http.Texts;

namespace Firstline.Web.Tests.Texts;

/// <summary>On real replies; where they come from stands beside them.</summary>
public sealed class FoldingQuotes
{
    [Theory]
    [InlineData("email_1_1", "-Abhishek Kona", "____")]
    [InlineData("email_1_3", "-Abhishek Kona", "On 01/03/11 7:07 PM")]
    [InlineData("email_1_4", "Awesome! I haven't had another problem with it.", "On Aug 22, 2011")]
    [InlineData("email_1_7", ":+1:", "On Tue, Sep 25, 2012")]
    [InlineData("email_2_1", "Outlook with a reply", " ------------------------------")]
    [InlineData("email_2_2", "Outlook with a reply directly above line", "________________________________________")]
    [InlineData("correct_sig", "this is an email with a correct -- signature.", "--")]
    [InlineData("greedy_on", "fails, the tunnel is not working.", "On 9 Jan 2014")]
    [InlineData("email_iPhone", "Here is another email", "Sent from my iPhone")]
    [InlineData("email_one_is_not_on", "Locally (on development), when I run...", "On Oct 1, 2012")]
    public void What_was_written_before_or_signs_is_parted(string file, string ownEnds, string quotedBegins)
    {
        var (own, quoted) = QuotedText.Part(Reply(file));

        own.ShouldEndWith(ownEnds);
        quoted!.ShouldStartWith(quotedBegins);
    }

    [Theory]
    [InlineData("email_1_5")]
    [InlineData("email_sig_delimiter_in_middle_of_line")]
    [InlineData("email_sent_from_my_not_signature")]
    public void What_only_looks_like_it_stays(string file) => QuotedText.Part(Reply(file)).Quoted.ShouldBeNull();

    [Fact]
    public void Answers_between_the_lines_stay_with_what_they_answer() =>
        QuotedText.Part(Reply("email_1_8")).Own.ShouldEndWith("and under this.");

    [Fact]
    public void A_quote_alone_is_shown_whole() => QuotedText.Part("> only this\n> and that").ShouldBe(("> only this\n> and that", null));

    [Theory]
    [InlineData("Danke!\n\nAm 03.02.2026 um 10:11 schrieb Ann <ann@acme.test>:\n> Geht es?", "Danke!")]
    [InlineData("Merci.\n\nLe lun. 2 févr. 2026 à 10:11, Ann a écrit :\n> Alors ?", "Merci.")]
    [InlineData("Here.\n\n-----Original Message-----\nFrom: Ann\nSent: today\n\nOld", "Here.")]
    [InlineData("Hier.\n\nVon: Ann\nGesendet: heute\nAn: Desk\nBetreff: Hilfe\n\nAlt", "Hier.")]
    public void Other_languages_and_programs_are_known(string text, string own) => QuotedText.Part(text).Own.ShouldBe(own);

    [Fact]
    public void The_fold_is_in_the_html()
    {
        var (own, quoted) = QuotedText.Part(Reply("email_1_7"));

        var html = SafeHtml.Of(own, quoted);

        html.ShouldStartWith("<p>:+1:</p>");
        html.ShouldContain("<details><summary>…</summary>");
    }

    [Fact(Timeout = 20_000)]
    public Task A_text_made_to_be_slow_is_not() => Task.Run(
        () =>
        {
            QuotedText.Part(Reply("pathological")).Own.ShouldNotBeEmpty();
            QuotedText.Part(string.Concat(Enumerable.Repeat("On On On wrote\n", 6_000)) + "> x").Own.ShouldNotBeEmpty();
            QuotedText.Part(string.Concat(Enumerable.Repeat("From: a\n\n", 11_000))).Own.ShouldNotBeEmpty();
        },
        TestContext.Current.CancellationToken);

    private static string Reply(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Texts", "replies", file + ".txt"));
}
