using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Firstline.Channels.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Ports;

namespace Firstline.Channels.Webhooks;

/// <summary>
/// Signed JSON requests to an address of the person, in the manner of Standard Webhooks. The address is looked up and judged at the moment of connecting, so that a
/// name cannot be turned to another address in between; redirections are not followed and answers hardly read.
/// </summary>
internal sealed class WebhookChannel(NotificationOptions options, WebhookSecrets secrets, TimeProvider time) : INotificationChannel, IDisposable
{
    private const int MostAnswer = 4_096;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebhookOptions _hook = options.Webhook;
    private readonly MessageText _text = new(options.DeskUrl);
    private readonly HttpMessageInvoker _line = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = 8,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, options.Webhook, stop),
    });

    public NotifyChannel Channel => NotifyChannel.Webhook;

    public string? Unavailable => null;

    public string EndpointOf(string address) => $"webhook/{new Uri(address).Authority}";

    public async Task<SendResult> Send(NotificationMessage message)
    {
        var address = new Uri(message.Address);
        if (address.Scheme != Uri.UriSchemeHttps && !(_hook.AllowLoopback && address.IsLoopback))
        {
            return new SendResult.Failed("Only https is taken.", true);
        }

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_hook.TimeoutSeconds), time);
        try
        {
            using var request = Write(message, address);
            using var answer = await _line.SendAsync(request, late.Token);
            var status = (int)answer.StatusCode;
            return answer.IsSuccessStatusCode
                ? new SendResult.Sent()
                : new SendResult.Failed($"{address.Host} answered {status}: {await Beginning(answer.Content, late.Token)}", status is >= 300 and < 500 and not (408 or 425 or 429));
        }
        catch (ForbiddenAddress forbidden)
        {
            return new SendResult.Failed(forbidden.Message, true);
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddress forbidden)
        {
            return new SendResult.Failed(forbidden.Message, true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            return new SendResult.Failed(failure is OperationCanceledException ? $"{address.Host} did not answer within {_hook.TimeoutSeconds} s." : failure.Message);
        }
    }

    public void Dispose() => _line.Dispose();

    private HttpRequestMessage Write(NotificationMessage message, Uri address)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                type = message.Content.Total == 1 ? "notice" : "digest",
                timestamp = message.At,
                data = new
                {
                    agent = message.Agent.Value,
                    text = MessageText.Subject(message),
                    total = message.Content.Total,
                    kinds = message.Content.Kinds.Select(kind => new { kind = Word(kind.Kind), count = kind.Count }),
                    notices = message.Notices.Select(notice => new
                    {
                        number = notice.Number,
                        kind = Word(notice.Notice.Kind),
                        text = NoticeText.Of(notice.Notice, notice.Count),
                        ticket = notice.Ticket?.ToString(),
                        subject = notice.Subject,
                        at = notice.Notice.At,
                        link = _text.Link(notice),
                    }),
                },
            },
            Json);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(message.Agent, message.Id, timestamp, body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Firstline", null));
        return request;
    }

    private static string Word(NoticeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static async Task<string> Beginning(HttpContent content, CancellationToken stop)
    {
        using var stream = await content.ReadAsStreamAsync(stop);
        var buffer = new byte[MostAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, MostAnswer, throwOnEndOfStream: false, stop);
        return new([.. Encoding.UTF8.GetString(buffer, 0, read).Where(letter => !char.IsControl(letter))]);
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint place, WebhookOptions hook, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(place.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(place.Host, stop);
        if (addresses.FirstOrDefault(address => PublicAddress.IsTaken(address, hook.AllowPrivate, hook.AllowLoopback)) is not { } taken)
        {
            throw new ForbiddenAddress($"{place.Host} lies in no network that requests may go to.");
        }

        var socket = new Socket(taken.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(taken, place.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddress(string message) : Exception(message);
}
