using System.Text;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels;

/// <summary>The text of a file somebody attached, the same rules and words on every platform: UTF-8, up to two megabytes. Where it may be fetched from is the platform's to say.</summary>
/// <param name="platform">Its name, as people know it.</param>
internal sealed class AttachedText(string platform)
{
    /// <summary>Largest file read. Unit: bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SharedFile TooLarge(SharedFile file) => file with { Problem = "it is larger than 2 MB" };

    public static SharedFile Elsewhere(SharedFile file) => file with { Problem = "it lies where I do not fetch files from" };

    public static SharedFile OutOfReach(SharedFile file) => file with { Problem = "it could not be fetched; please attach it again" };

    /// <param name="begin">Begins to fetch it.</param>
    /// <param name="isFile">Whether a good answer is the file and not a page in its place; null believes every one.</param>
    /// <returns>The file with its text, or with the problem; thrown is only that the caller gave up.</returns>
    public async Task<SharedFile> FetchAsync(
        SharedFile file, Func<Task<HttpResponseMessage>> begin, Func<HttpResponseMessage, bool>? isFile, CancellationToken cancellation)
    {
        try
        {
            using var answer = await begin();
            if (!answer.IsSuccessStatusCode || isFile?.Invoke(answer) == false)
            {
                return file with { Problem = $"{platform} did not hand it out; please attach it again" };
            }

            using var bytes = await LimitedRead.ReadAsync(answer.Content, MostBytes, cancellation);
            return bytes is null ? TooLarge(file) : Read(file, bytes.ToArray());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return OutOfReach(file);
        }
    }

    private static SharedFile Read(SharedFile file, byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            // A NUL is good UTF-8, but no text has one.
            return text.Contains('\0', StringComparison.Ordinal) ? NotText(file, bytes) : file with { Bytes = bytes.Length, Text = text };
        }
        catch (DecoderFallbackException)
        {
            return NotText(file, bytes);
        }
    }

    private static SharedFile NotText(SharedFile file, byte[] bytes) => file with { Bytes = bytes.Length, Problem = "it is not text" };
}
