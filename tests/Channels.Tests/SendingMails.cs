using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Firstline.Channels.Email;
using Firstline.Channels.Kernel;
using Firstline.Grains.Ports;
using MimeKit;
using SmtpServer;

using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Firstline.Channels.Tests;

public sealed class SendingMails : IAsyncLifetime
{
    private readonly Mailbox _mailbox = new();
    private readonly Filter _filter = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _port = FreePort();
    private Task _server = Task.CompletedTask;

    public ValueTask InitializeAsync()
    {
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)_mailbox);
        services.Add((IMailboxFilter)_filter);
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("test").Endpoint(builder => builder.Endpoint(new(IPAddress.Loopback, _port))).Build(), services);
        _server = server.StartAsync(_stopping.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server;
        _stopping.Dispose();
    }

    [Fact]
    public async Task brings_a_mail_with_an_id_of_its_own_a_list_and_a_thread_for_the_ticket()
    {
        (await Channel().Send(SomeMessage.To("noor@desk.test"))).ShouldBe(new SendResult.Sent());

        var mail = _mailbox.Mails.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("[FL-1042] A promise was missed: first response: The <printer> smokes");
        mail.MessageId.ShouldBe("noor.email.7@firstline.test");
        mail.Headers[HeaderId.ListId].ShouldBe("Firstline notifications <notifications.firstline.test>");
        mail.InReplyTo.ShouldBe("00000001000200030000000000000000.noor@firstline.test");
        mail.TextBody.ShouldNotBeNull().ShouldContain("https://desk.test/tickets/FL-1042");
        mail.HtmlBody.ShouldNotBeNull().ShouldContain("The &lt;printer&gt; smokes");
        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("noor@desk.test");
    }

    [Fact]
    public async Task says_how_much_more_there_is_in_a_digest()
    {
        await Channel().Send(SomeMessage.To("noor@desk.test", total: 10_000));

        var mail = _mailbox.Mails.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("10,000 notices: 10,000 a promise was missed");
        mail.TextBody.ShouldNotBeNull().ShouldContain("And 9,999 more in your inbox.");
        mail.InReplyTo.ShouldBeNull();
    }

    [Fact]
    public async Task keeps_line_breaks_of_a_subject_out_of_the_headers()
    {
        await Channel().Send(SomeMessage.To("noor@desk.test", "x\r\nBcc: all@desk.test"));

        var mail = _mailbox.Mails.ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Headers.Contains(HeaderId.Bcc).ShouldBeFalse();
    }

    [Fact]
    public async Task gives_up_when_the_address_is_refused_and_not_when_the_server_is_away()
    {
        _filter.Takes = false;
        (await Channel().Send(SomeMessage.To("nobody@desk.test"))).ShouldBeOfType<SendResult.Failed>().ForGood.ShouldBeTrue();
        (await Channel(FreePort()).Send(SomeMessage.To("noor@desk.test"))).ShouldBeOfType<SendResult.Failed>().ForGood.ShouldBeFalse();
    }

    [Fact]
    public async Task sends_nothing_over_an_open_line_when_tls_is_required() =>
        (await Channel(tls: true).Send(SomeMessage.To("noor@desk.test"))).ShouldBeOfType<SendResult.Failed>();

    [Fact]
    public void says_when_nothing_is_configured()
    {
        new EmailChannel(new(), TimeProvider.System).Unavailable.ShouldNotBeNull();
        Channel().Unavailable.ShouldBeNull();
        new NotificationOptions { Email = new() { Host = "mail" } }.Broken().ShouldNotBeNull();
    }

    private EmailChannel Channel(int? port = null, bool tls = false) => new(
        new() { DeskUrl = new("https://desk.test/"), Email = new() { Host = "127.0.0.1", Port = port ?? _port, RequireTls = tls, From = "desk@firstline.test", TimeoutSeconds = 10 } },
        TimeProvider.System);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Mailbox : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Mails { get; } = [];

        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            Mails.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter : MailboxFilter
    {
        public bool Takes { get; set; } = true;

        public override Task<bool> CanDeliverToAsync(ISessionContext context, SmtpServer.Mail.IMailbox to, SmtpServer.Mail.IMailbox from, CancellationToken cancellationToken) => Task.FromResult(Takes);
    }
}
