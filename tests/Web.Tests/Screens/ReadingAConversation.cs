using Bunit;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Tickets.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class ReadingAConversation : BunitContext
{
    private readonly SomeTicket _some = new();

    public ReadingAConversation()
    {
        Services.AddSingleton<TimeProvider>(_some.Clock);
        Services.AddSingleton(_some.Session);
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("WebAssembly", true));
    }

    [Fact]
    public void changes_between_two_things_that_were_said_are_one_block()
    {
        _some.Happens("opened", "Help.");
        var items = new List<TimelineItem> { _some.Happens("replied", "We look."), _some.Happens("assigned", to: "noor"), _some.Happens("tagged", to: "vip"), _some.Happens("noted", "Odd.") };

        var blocks = TimelineBlock.Of(items);

        blocks.Select(block => block.GetType().Name).ShouldBe(["Said", "Changed", "Said"]);
        blocks[1].ShouldBeOfType<TimelineBlock.Changed>().Items.Count.ShouldBe(2);
    }

    [Fact]
    public void a_line_tells_two_changes_and_counts_the_others()
    {
        var items = new List<TimelineItem>
        {
            _some.Happens("priority-changed", from: "low", to: "high"), _some.Happens("assigned", to: "erik"), _some.Happens("tagged", to: "vip sso"),
            _some.Happens("clock-retargeted", kindOfBy: "desk") with { Clock = new("resolution", 1) },
        };

        TimelineWords.Line(items, agent => agent.ToUpperInvariant())
            .ShouldBe("Noor changed the priority from low to high · Noor assigned it to ERIK · 1 more change · 1 clock event");
    }

    [Theory]
    [InlineData("opened", "contact", "said-customer", "Customer, opened it")]
    [InlineData("customer-wrote", "contact", "said-customer", "Customer")]
    [InlineData("replied", "agent", "said-reply", "Public reply")]
    [InlineData("noted", "agent", "said-note", "Internal note")]
    [InlineData("call-logged", "agent", "said-call", "Phone call")]
    [InlineData("system-message-sent", "desk", "said-system", "Automatic message")]
    public void everything_that_is_said_has_a_look_and_a_word_of_its_own(string kind, string by, string css, string word)
    {
        var said = Said(_some.Happens(kind, "Text.", "Somebody", by));

        said.Find("article").ClassList.ShouldContain(css);
        said.Find(".said-kind").TextContent.Trim().ShouldBe(word);
        said.Find(".said-body").InnerHtml.ShouldBe("<p>Text.</p>");
    }

    [Fact]
    public void a_message_that_did_not_arrive_says_why()
    {
        var said = Said(_some.Happens("replied", "Text.") with { Delivery = new("failed", "mailbox full", SomeLedger.Noon) });

        said.Find(".delivery").TextContent.Trim().ShouldBe("failed");
        said.Find(".fault").TextContent.ShouldContain("mailbox full");
    }

    [Fact]
    public async Task a_report_of_delivery_reaches_the_message_that_is_shown_already()
    {
        _some.Happens("opened", "Help.");
        var reply = _some.Happens("replied", "We look.");
        await _some.Open();

        _some.Sight.Items[1].Delivery!.State.ShouldBe("pending");
        _some.Reports(reply, "delivered");
        await _some.Sight.Load();

        _some.Sight.Items[1].Delivery!.State.ShouldBe("delivered");
    }

    [Fact]
    public async Task what_is_new_is_added_at_the_end_and_never_twice()
    {
        _some.Happens("opened", "Help.");
        await _some.Open();

        _some.Happens("customer-wrote", "Are you there?", "Ann", "contact");
        await _some.Sight.Load();
        await _some.Sight.Load();

        _some.Sight.Items.Select(item => item.Version).ShouldBe([1, 2]);
    }

    private IRenderedComponent<SaidItem> Said(TimelineItem item) => Render<SaidItem>(said => said.Add(s => s.Item, item).Add(s => s.Ticket, _some.Ticket).Add(s => s.Customer, "Acme"));
}
