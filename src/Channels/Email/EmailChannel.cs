using System.Net.Sockets;
using Firstline.Channels.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Ports;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Firstline.Channels.Email;

/// <summary>Mails over SMTP. One mail a connection: few are sent, and a broken connection then harms one mail.</summary>
internal sealed class EmailChannel(NotificationOptions options, TimeProvider time) : INotificationChannel
{
    private const int BadAddress = 550;

    private readonly EmailOptions _mail = options.Email;
    private readonly MessageText _text = new(options.DeskUrl);

    public NotifyChannel Channel => NotifyChannel.Email;

    public string? Unavailable => _mail.Host.Length == 0 ? $"No mail server is configured ({NotificationOptions.Section}:Email:Host)." : null;

    public string EndpointOf(string address) => "email";

    public async Task<SendResult> Send(NotificationMessage message)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_mail.TimeoutSeconds), time);
        try
        {
            using var mail = Write(message);
            using var client = new SmtpClient();
            await client.ConnectAsync(_mail.Host, _mail.Port, _mail.RequireTls ? SecureSocketOptions.Auto : SecureSocketOptions.StartTlsWhenAvailable, late.Token);
            if (_mail.RequireTls && !client.IsSecure)
            {
                return new SendResult.Failed("The mail server offers no TLS, which is required.");
            }

            if (_mail.User.Length > 0)
            {
                await client.AuthenticateAsync(_mail.User, _mail.Password, late.Token);
            }

            await client.SendAsync(mail, late.Token);
            await client.DisconnectAsync(true, late.Token);
            return new SendResult.Sent();
        }
        catch (SmtpCommandException refused)
        {
            return new SendResult.Failed($"The mail server answered {(int)refused.StatusCode}: {refused.Message}", (int)refused.StatusCode >= BadAddress);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException
            or ServiceNotConnectedException or OperationCanceledException)
        {
            return new SendResult.Failed(failure is OperationCanceledException ? $"The mail server did not answer within {_mail.TimeoutSeconds} s." : failure.Message);
        }
    }

    /// <summary>The mail: the same id however often it is tried, and one thread a ticket.</summary>
    internal MimeMessage Write(NotificationMessage message)
    {
        var from = MailboxAddress.Parse(_mail.From);
        var home = from.Domain.Length > 0 ? from.Domain : "localhost";
        var mail = new MimeMessage { Subject = MessageText.Subject(message), MessageId = $"{message.Id}@{home}", Date = message.At };
        mail.From.Add(new MailboxAddress("Firstline", from.Address));
        mail.To.Add(MailboxAddress.Parse(message.Address));
        mail.Headers.Add(HeaderId.ListId, $"Firstline notifications <notifications.{home}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.Precedence, "list");
        if (message is { Content.Total: 1, Notices: [{ Notice.Ticket: { } ticket }] })
        {
            mail.InReplyTo = $"{ticket}.{message.Agent}@{home}";
            mail.References.Add(mail.InReplyTo);
        }

        mail.Body = new BodyBuilder { TextBody = _text.Plain(message), HtmlBody = _text.Html(message) }.ToMessageBody();
        return mail;
    }
}
