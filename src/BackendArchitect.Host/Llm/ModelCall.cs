using System.Text.Json;
using Microsoft.Extensions.AI;

namespace BackendArchitect.Host.Llm;

/// <summary>One question put once, and what came in of its answer, whether or not it ended well.</summary>
internal sealed class ModelCall(ModelRequest request, int mostCharacters)
{
    /// <summary>What a model may think besides what it says, in multiples of what it may say.</summary>
    private const int ThoughtsToWords = 8;

    private const int CharactersPerToken = 4;

    /// <summary>More than any model takes or gives at once: a count beyond it is nonsense.</summary>
    private const long MostTokens = 10_000_000;

    private readonly Thoughts _thoughts = new();
    private UsageDetails? _usage;
    private ChatFinishReason? _finish;

    /// <summary>Whether anything came in. Only then does the question cost something.</summary>
    public bool Began { get; private set; }

    /// <summary>Whether words came, aloud or thought.</summary>
    public bool Spoke => _thoughts.Taken > 0;

    /// <summary>Whether the endpoint told no tokens, so that they are guessed.</summary>
    public bool Estimated => Began && !IsTold;

    public long TokensIn => !Began ? 0 : IsTold ? Bounded(_usage!.InputTokenCount) : Guess(request);

    public long TokensOut => !Began ? 0 : IsTold ? Bounded(_usage!.OutputTokenCount) : Tokens(_thoughts.Taken);

    private bool IsTold => _usage is { } told && (Bounded(told.InputTokenCount) > 0 || Bounded(told.OutputTokenCount) > 0);

    /// <summary>What a question is likely to cost before it is asked. Unit: tokens.</summary>
    public static long Guess(ModelRequest request) => Tokens(request.System.Length + (long)request.User.Length);

    /// <returns>Its words.</returns>
    /// <exception cref="ModelTroubleException">There are none; or, inside another, whatever a client makes of it.</exception>
    public async Task<string> RunAsync(IChatClient client, ModelTake take, CancellationToken cancellation)
    {
        ChatMessage[] messages = [new(ChatRole.System, request.System), new(ChatRole.User, request.User)];
        await foreach (var update in client.GetStreamingResponseAsync(messages, Options(take), cancellation))
        {
            Began = true;
            Take(update);
        }

        return Finished();
    }

    private static long Tokens(long characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;

    private static long Bounded(long? told) => told is { } tokens ? Math.Clamp(tokens, 0, MostTokens) : 0;

    private void Take(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case TextContent { Text: { Length: > 0 } text }:
                    _thoughts.Take(text);
                    break;
                case TextReasoningContent { Text: { Length: > 0 } thought }:
                    _thoughts.Think(thought);
                    break;
                case UsageContent { Details: { } details }:
                    _usage = details;
                    break;
                default:
                    break; // Tools were not offered, and nothing else is asked for.
            }
        }

        _finish = update.FinishReason ?? _finish;
        if (_thoughts.Said > mostCharacters)
        {
            throw new ModelTroubleException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"its answer was longer than {mostCharacters:#,0} characters"));
        }

        if (_thoughts.Taken > (long)mostCharacters * ThoughtsToWords)
        {
            throw new ModelTroubleException("its thoughts had no end");
        }
    }

    private string Finished()
    {
        var words = _thoughts.Words();
        return _finish is null ? throw new ModelTroubleException(Spoke ? "its answer broke off" : "its answer was empty") { Passing = true }
            : _finish == ChatFinishReason.Length ? throw new ModelTroubleException($"its answer did not fit in {request.MostTokens} tokens")
            : _finish == ChatFinishReason.ContentFilter ? throw new ModelTroubleException("it refused to answer")
            : words.Length == 0 ? throw new ModelTroubleException("its answer was empty")
            : words;
    }

    private ChatOptions Options(ModelTake take)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = request.MostTokens,
            Temperature = take.Temperature ? (float)request.Temperature : null,
            AdditionalProperties = take.OldBound ? new AdditionalPropertiesDictionary { [OpenAIChatClient.OldBound] = true } : null,
        };
        if (take.Takes(request.Schema))
        {
            using var schema = JsonDocument.Parse(request.Schema!);
            options.ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement.Clone(), Name(request.Purpose));
        }

        return options;
    }

    /// <summary>A name the endpoints take: letters, digits, underscores and dashes.</summary>
    private static string Name(string purpose) => string.Concat(purpose.Take(64).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')) is { Length: > 0 } name ? name : "answer";
}
