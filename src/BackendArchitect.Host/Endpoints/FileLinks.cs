using System.Security.Cryptography;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Makes and reads the links under <c>/files/</c>. The key is made once and kept in the store, so links outlive a restart.</summary>
internal sealed class FileLinks(IRecords records, DesignFiles files, IOptions<HostOptions> options, TimeProvider time) : IFileLinks, IHostedService
{
    private const int KeyBytes = 32;
    private byte[] _key = [];

    /// <summary>Fetches the key; before that no link can be made.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var fresh = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));
        _key = Convert.FromHexString(await records.FindOrAddAsync(IRecords.Keys, "file-links", fresh, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Uri? Link(FileRef file, string? origin) =>
        _key.Length > 0 && Uri.TryCreate(options.Value.PublicUrl ?? origin, UriKind.Absolute, out var home)
            ? new Uri($"{home.AbsoluteUri.TrimEnd('/')}/files/{Token(file)}")
            : null;

    public FileRef? Open(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Segments is [_, "files/", var token] && Read(token) is { } read && !IsOver(read)
            ? read.File
            : null;

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(FileRef file, CancellationToken cancellation) =>
        await files.FindAsync(file, cancellation);

    /// <returns>Null when the token is not one of ours. It may be over: see <see cref="IsOver"/>.</returns>
    public FileToken? Read(string token) => _key.Length == 0 ? null : FileToken.Read(token, _key);

    public bool IsOver(FileToken token) => time.GetUtcNow().ToUnixTimeSeconds() > token.Until;

    /// <summary>Ends at midnight, so that the same file has the same link all day and browsers can keep it.</summary>
    private string Token(FileRef file) =>
        new FileToken(file, new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date.AddDays(options.Value.LinkDays + 1), TimeSpan.Zero).ToUnixTimeSeconds()).Sign(_key);
}
