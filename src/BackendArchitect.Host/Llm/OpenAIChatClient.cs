using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace BackendArchitect.Host.Llm;

/// <summary>OpenAI's own client, and with it whatever speaks like OpenAI, behind the abstraction all models have here.</summary>
internal sealed class OpenAIChatClient : IChatClient
{
    /// <summary>Among the additional properties: bound the answer by <c>max_tokens</c>, as it was called before models thought.</summary>
    public const string OldBound = "old-bound";

    private readonly ChatClient _client;

    /// <param name="http">Shows the key, and bounds what comes in.</param>
    public OpenAIChatClient(Uri endpoint, string model, HttpClient http) => _client = new ChatClient(
        model,
        new ApiKeyCredential("shown below"),
        new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromMinutes(2),
        });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.Select(Said).ToList();
        await foreach (var update in _client.CompleteChatStreamingAsync(asked, Bounds(options), cancellationToken))
        {
            yield return Read(update);
        }
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The HTTP client is the factory's.
    }

    private static OpenAI.Chat.ChatMessage Said(ChatMessage message) => message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Bounds(ChatOptions? options)
    {
        var bounds = new ChatCompletionOptions { Temperature = options?.Temperature };
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
        {
            bounds.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                format.SchemaName ?? "answer", BinaryData.FromString(JsonSerializer.Serialize(schema, LlmJson.Default.JsonElement)), null, jsonSchemaIsStrict: true);
        }

        if (options?.AdditionalProperties?.ContainsKey(OldBound) != true)
        {
            bounds.MaxOutputTokenCount = options?.MaxOutputTokens;
        }
        else if (options.MaxOutputTokens is { } most)
        {
#pragma warning disable SCME0001 // The only way to a field the client no longer names, and many endpoints still know no other.
            bounds.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001
        }

        return bounds;
    }

    private static ChatResponseUpdate Read(StreamingChatCompletionUpdate update)
    {
        var read = new ChatResponseUpdate { Role = ChatRole.Assistant };
        foreach (var part in update.ContentUpdate)
        {
            read.Contents.Add(new TextContent(part.Text));
        }

        if (update.Usage is { } usage)
        {
            read.Contents.Add(new UsageContent(new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }));
        }

        read.FinishReason = string.IsNullOrEmpty(update.RefusalUpdate)
            ? update.FinishReason switch
            {
                null => null,
                OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
                OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
                OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
                _ => ChatFinishReason.Stop,
            }
            : ChatFinishReason.ContentFilter;
        return read;
    }
}
