using System.Text.Json;
using Bunit;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Tickets.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class WritingAReply : BunitContext
{
    private static readonly string Draft = $"PUT {SomeTicket.At("drafts/noor")}";
    private static readonly string Send = $"POST {SomeTicket.At("replies")}";
    private readonly SomeTicket _some = new();
    private readonly List<ReplyRequest> _sent = [];

    public WritingAReply()
    {
        Services.AddSingleton<TimeProvider>(_some.Clock);
        Services.AddSingleton(_some.Session);
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("WebAssembly", true));
        _some.Happens("opened", "Help.", "Ann", "contact");
        _some.Desk.Answer(Draft, body => Kept(JsonSerializer.Deserialize(body, DeskJson.Default.DraftRequest)!), DeskJson.Default.Draft);
        _some.Desk.Answer(Send, body => Take(JsonSerializer.Deserialize(body, DeskJson.Default.ReplyRequest)!), DeskJson.Default.Ticket);
    }

    [Fact]
    public async Task without_a_key_one_only_reads()
    {
        await _some.Sight.Load();

        Composer().Find(".composer-closed").TextContent.ShouldContain("unlock editing");
    }

    [Fact]
    public async Task it_is_saved_a_moment_after_the_last_key()
    {
        await _some.Open();
        var composer = Composer();

        composer.Find("textarea").Input("We l");
        composer.Find("textarea").Input("We look.");
        _some.Desk.Asked.ShouldNotContain(Draft);
        _some.Clock.Advance(TimeSpan.FromSeconds(1));

        composer.WaitForAssertion(() => composer.Find(".composer-saved").TextContent.ShouldStartWith("Saved "));
        _some.Desk.Asked.Count(asked => asked == Draft).ShouldBe(1);
    }

    [Fact]
    public async Task a_draft_from_before_is_there_again()
    {
        _some.Desk.Answer($"GET {SomeTicket.At("drafts")}", () => new DeskPage<Draft>([Kept(new("Half a th", "note", null, 1))]), DeskJson.Default.DeskPageDraft);
        await _some.Open();

        var composer = Composer();

        composer.WaitForAssertion(() => composer.Find("textarea").GetAttribute("value").ShouldBe("Half a th"));
        composer.Find(".composer").ClassList.ShouldContain("composer-note");
    }

    [Fact]
    public async Task control_enter_sends_it_in_the_name_of_who_works()
    {
        await _some.Open();
        var composer = Composer();

        composer.Find("textarea").Input("We look.");
        await composer.Find("textarea").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        _sent.ShouldBe([new("We look.", "email", "noor", 1)]);
        composer.Find("textarea").GetAttribute("value").ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_held_with_what_happened_and_goes_out_when_it_is_confirmed()
    {
        await _some.Open();
        var composer = Composer();
        composer.Find("textarea").Input("We look.");
        var wrote = _some.Happens("customer-wrote", "It works again!", "Ann", "contact");
        _some.Desk.Refuse(Send, new("urn:firstline:problem:ticket.held", "Held.", 409, Code: "ticket.held", Changes: [new("The customer wrote 4 seconds ago.", wrote)], Version: 2));

        await composer.Find(".composer-send").ClickAsync(new());

        composer.Find(".held").TextContent.ShouldContain("The customer wrote 4 seconds ago.");
        composer.Find(".held q").TextContent.ShouldBe("It works again!");
        composer.Find("textarea").GetAttribute("value").ShouldBe("We look.");

        _some.Desk.Answer(Send, body => Take(JsonSerializer.Deserialize(body, DeskJson.Default.ReplyRequest)!), DeskJson.Default.Ticket);
        await composer.FindAll(".held button")[1].ClickAsync(new());

        _sent.ShouldBe([new("We look.", "email", "noor", 2)]);
        composer.FindAll(".held").ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_refused_stays_to_be_sent_again()
    {
        await _some.Open();
        var composer = Composer();
        _some.Desk.Refuse(Send, new("urn:firstline:problem:ticket.closed", "Closed.", 409, "FL-1001 is closed.", Code: "ticket.closed"));

        composer.Find("textarea").Input("We look.");
        await composer.Find(".composer-send").ClickAsync(new());

        composer.Find(".fault").TextContent.ShouldContain("FL-1001 is closed.");
        composer.Find("textarea").GetAttribute("value").ShouldBe("We look.");
    }

    [Fact]
    public async Task a_change_is_offered_back_for_eight_seconds()
    {
        await _some.Open();
        var bar = Render<UndoBar>(undo => undo.Add(u => u.Sight, _some.Sight));
        _some.Sight.Changed += () => bar.Render();

        await bar.InvokeAsync(() => _some.Sight.Do(() => Task.FromResult(_some.Ticket), "Priority high → low.", () => Task.FromResult(_some.Ticket)));
        bar.Find(".toast").TextContent.ShouldContain("Priority high → low.");
        _some.Clock.Advance(TimeSpan.FromSeconds(8.1));

        bar.WaitForAssertion(() => bar.FindAll(".toast").ShouldBeEmpty());
    }

    private Draft Kept(DraftRequest request) => new(_some.Ticket.Id, "noor", 1, request.Kind ?? "reply", request.Body, [], request.BasedOn, _some.Clock.GetUtcNow(), "Noor");

    private Ticket Take(ReplyRequest request)
    {
        _sent.Add(request);
        _some.Happens("replied", request.Body);
        return _some.Ticket;
    }

    private IRenderedComponent<Composer> Composer() => Render<Composer>(composer => composer.Add(c => c.Sight, _some.Sight));
}
