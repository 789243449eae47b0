using System.Text.Json.Nodes;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>The events of a streamed answer, as OpenAI and as Anthropic write them.</summary>
/// <param name="tokens">Whether the tokens are told.</param>
internal sealed class ModelSpeech(bool anthropic, int tokensIn, int tokensOut, bool tokens)
{
    public string Begin() => anthropic
        ? Event("message_start", $$$"""{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"m","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":{{{(tokens ? tokensIn : 0)}}},"output_tokens":{{{(tokens ? 1 : 0)}}}} } }""")
            + Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""")
        : Data("""{"id":"c1","object":"chat.completion.chunk","created":1795000000,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}""");

    public string Piece(string words)
    {
        var said = JsonValue.Create(words).ToJsonString();
        return anthropic
            ? Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":{{{said}}}}}""")
            : Data($$$"""{"id":"c1","object":"chat.completion.chunk","created":1795000000,"model":"m","choices":[{"index":0,"delta":{"content":{{{said}}}},"finish_reason":null}]}""");
    }

    public string End(bool full = false) => anthropic
        ? Event("content_block_stop", """{"type":"content_block_stop","index":0}""")
            + Event("message_delta", $$$"""{"type":"message_delta","delta":{"stop_reason":"{{{(full ? "max_tokens" : "end_turn")}}}","stop_sequence":null},"usage":{"input_tokens":{{{(tokens ? tokensIn : 0)}}},"output_tokens":{{{(tokens ? tokensOut : 0)}}} } }""")
            + Event("message_stop", """{"type":"message_stop"}""")
        : Data($$$"""{"id":"c1","object":"chat.completion.chunk","created":1795000000,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"{{{(full ? "length" : "stop")}}}"}]}""")
            + (tokens ? Data($$$"""{"id":"c1","object":"chat.completion.chunk","created":1795000000,"model":"m","choices":[],"usage":{"prompt_tokens":{{{tokensIn}}},"completion_tokens":{{{tokensOut}}},"total_tokens":{{{tokensIn + tokensOut}}}}}""") : "")
            + Data("[DONE]");

    public string Broken() => anthropic ? Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":""") : Data("""{"id":"c1","choices":[{"index":0,"delta":{"con""");

    private static string Data(string json) => $"data: {json}\n\n";

    private static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";
}
