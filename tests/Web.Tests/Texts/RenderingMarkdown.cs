using System.Diagnostics;
using AngleSharp.Html.Parser;
using Firstline.Web.Http.Texts;

namespace Firstline.Web.Tests.Texts;

public sealed class RenderingMarkdown
{
    private static readonly string[] Allowed =
    [
        "p", "br", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody",
        "tr", "th", "td", "details", "summary",
    ];

    [Theory]
    [InlineData("Hello **you**,\nnext line", "<p>Hello <strong>you</strong>,<br>\nnext line</p>")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>")]
    [InlineData("> said", "<blockquote>\n<p>said</p>\n</blockquote>")]
    [InlineData("~~gone~~", "<p><del>gone</del></p>")]
    public void What_people_write_is_laid_out(string text, string html) => SafeHtml.Of(text).Trim().ShouldBe(html);

    [Fact]
    public void A_table_is_a_table() => SafeHtml.Of("|a|b|\n|-|-|\n|1|2|").ShouldContain("<td>2</td>");

    [Fact]
    public void A_link_is_marked_as_foreign() => SafeHtml.Of("[here](https://acme.test/?a=1)").ShouldContain(
        "<a href=\"https://acme.test/?a=1\" rel=\"noopener noreferrer nofollow ugc\">here</a>");

    [Fact]
    public void A_remote_image_becomes_a_link_and_loads_nothing() =>
        SafeHtml.Of("![seen](https://spy.test/pixel.gif)").ShouldContain("<a href=\"https://spy.test/pixel.gif\" rel=\"noopener noreferrer nofollow ugc\">seen</a>");

    [Fact]
    public void Markup_that_is_pasted_is_shown_as_it_was_typed() => SafeHtml.Of("I get <Error code=\"7\"/>").ShouldContain("&lt;Error code=");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<svg><animate onbegin=alert(1) attributeName=x dur=1s>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<form action=https://evil.test><input name=q><button>Go</button></form>")]
    [InlineData("<style>body{background:url(javascript:alert(1))}</style>")]
    [InlineData("<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>")]
    [InlineData("<base href=https://evil.test/>")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.test)")]
    [InlineData("[x](/api/v1/tickets)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x\"onerror=\"alert(1)](https://a.test/x.png)")]
    [InlineData("[x](https://a.test \"onmouseover=alert(1)\")")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    [InlineData("``<img src=x onerror=alert(1)>``")]
    [InlineData("```html\"onclick=alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("<a href=\"jav&#x09;ascript:alert(1)\">x</a>")]
    [InlineData("<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("<video><source onerror=alert(1)></video>")]
    public void Nothing_of_an_attack_is_left(string attack)
    {
        var body = new HtmlParser().ParseDocument($"<body>{SafeHtml.Of(attack)}</body>").Body!;

        foreach (var element in body.QuerySelectorAll("*"))
        {
            Allowed.ShouldContain(element.LocalName);
            element.Attributes.ShouldAllBe(attribute => attribute.Name == "href" || attribute.Name == "rel" || attribute.Name == "start");
            if (element.GetAttribute("href") is { } target)
            {
                target.ShouldMatch("^(https?|mailto|tel):");
            }
        }
    }

    [Theory]
    [InlineData(">", 100_000)]
    [InlineData("> ", 50_000)]
    [InlineData("[", 100_000)]
    [InlineData("![", 50_000)]
    [InlineData("[a](", 25_000)]
    [InlineData("*a ", 33_000)]
    [InlineData("**a", 33_000)]
    [InlineData("`", 100_000)]
    [InlineData("<", 100_000)]
    [InlineData("&", 100_000)]
    [InlineData("- ", 50_000)]
    [InlineData("|a", 50_000)]
    [InlineData("|-|-\n", 20_000)]
    [InlineData("http://a", 12_000)]
    [InlineData("_a ", 6_000)]
    [InlineData("- a\n", 25_000)]
    [InlineData("[x]: y\n", 2_000)]
    [InlineData("www.a.", 16_000)]
    [InlineData("*a **b ", 6_000)]
    public void A_hundred_thousand_characters_of_anything_take_a_bounded_time(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var started = Stopwatch.GetTimestamp();

        SafeHtml.Of(text).ShouldNotBeEmpty();

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_list_within_a_list_within_a_list_is_shown_as_plain_text_at_last()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(depth => $"{new string(' ', depth * 2)}- x\n"));

        SafeHtml.Of(text).ShouldStartWith("<pre>");
    }

    [Fact]
    public void Emphasis_within_emphasis_ends_somewhere() =>
        SafeHtml.Of(string.Concat(Enumerable.Repeat("*a ", 3_000)) + string.Concat(Enumerable.Repeat("a* ", 3_000))).ShouldNotBeEmpty();
}
