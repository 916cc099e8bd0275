using System.Security.Cryptography;
using System.Text;
using Firstline.Channels.Kernel;
using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Channels.Webhooks;

/// <summary>Secrets made from one key in a file of this user alone, so that none rests in a log or a database.</summary>
internal sealed class WebhookSecrets(NotificationOptions options) : IWebhookSecrets
{
    private const int KeyLength = 32;
    private readonly Lazy<byte[]> _key = new(() => KeyIn(options.Webhook.KeyFile));

    public string For(AgentId agent) => $"whsec_{Convert.ToBase64String(KeyOf(agent))}";

    /// <summary>The signature of a request, in the manner of Standard Webhooks.</summary>
    public string Sign(AgentId agent, string id, long timestamp, string body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(agent), Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))))}";

    private byte[] KeyOf(AgentId agent) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"webhook/{agent}"));

    private static byte[] KeyIn(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(file, made);
            stream.Write(RandomNumberGenerator.GetBytes(KeyLength));
        }

        return File.ReadAllBytes(file) is { Length: >= KeyLength } key ? key : throw new InvalidDataException($"{file} is no key of {KeyLength} bytes. Restore it, or remove it for a new one.");
    }
}
