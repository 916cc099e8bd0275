using System.Text.Json;
using Firstline.Domain.Identity;
using Firstline.Grains.Interfaces.Identity;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Identity;

/// <inheritdoc cref="IApiKeyGrain"/>
internal sealed class ApiKeyGrain(DeciderKit kit) : DeciderGrain<ApiKey, ApiKeyEvent, ApiKeyView>(kit), IApiKeyGrain
{
    protected override string Kind => "api-key";

    protected override string Id => this.GetPrimaryKeyString();

    protected override ApiKey Nothing { get; } = new ApiKey.Unknown();

    public Task<Outcome<ApiKeyView>> Issue(IssueApiKey command, Asked asked) => Execute(asked, (key, _) => ApiKey.Decide(key, command));

    public Task<Outcome<ApiKeyView>> Revoke(RevokeApiKey command, Asked asked) => Execute(asked, (key, _) => ApiKey.Decide(key, command));

    public Task<ApiKeyView?> View() => Task.FromResult(State is ApiKey.Issued ? ViewOf(State, Version) : null);

    protected override ApiKey Evolve(ApiKey state, ApiKeyEvent fact, DateTimeOffset at) => ApiKey.Evolve(state, fact);

    protected override string Write(ApiKey state) => JsonSerializer.Serialize((ApiKey.Issued)state, StateJson.Default.Issued);

    protected override ApiKey Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.Issued)!;

    protected override ApiKeyView ViewOf(ApiKey state, long version)
    {
        var key = (ApiKey.Issued)state;
        return new(Id, key.Name, key.SecretHash, key.Scope, key.Revoked);
    }
}
