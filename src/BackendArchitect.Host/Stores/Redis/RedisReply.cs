using System.Text.Json;
using System.Text.Json.Serialization;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>A reply as the outbox keeps it.</summary>
internal sealed record RedisReply(ConversationAddress Address, Reply Reply)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RedisReplyJson.Default.RedisReply);

    public static RedisReply Read(byte[] json) => JsonSerializer.Deserialize(json, RedisReplyJson.Default.RedisReply)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RedisReply))]
internal sealed partial class RedisReplyJson : JsonSerializerContext;
