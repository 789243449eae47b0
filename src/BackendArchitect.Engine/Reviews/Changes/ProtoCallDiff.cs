using BackendArchitect.Engine.Reviews.Proto;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Compares the calls of two versions of a file of protocol buffers.</summary>
internal static class ProtoCallDiff
{
    public static IEnumerable<ApiChange> Of(ProtoSchema old, ProtoSchema now)
    {
        var later = now.Calls.DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        var earlier = old.Calls.Select(Key).ToHashSet(StringComparer.Ordinal);
        return old.Calls.SelectMany(call => later.TryGetValue(Key(call), out var same)
                ? Changes(now, call, same)
                : [new ApiChange(ApiEffect.Breaking, "call-removed", At(old, call), $"{Key(call)} is gone.")])
            .Concat(now.Calls.Where(call => !earlier.Contains(Key(call))).Select(call => new ApiChange(ApiEffect.Safe, "call-added", At(now, call), $"{Key(call)} is new.")));
    }

    private static IEnumerable<ApiChange> Changes(ProtoSchema now, ProtoCall before, ProtoCall after)
    {
        if (ProtoDiff.Last(before.Asked) != ProtoDiff.Last(after.Asked))
        {
            yield return new ApiChange(ApiEffect.Breaking, "request-changed", At(now, after), $"{Key(after)} takes {after.Asked}, it took {before.Asked}.");
        }

        if (ProtoDiff.Last(before.Answered) != ProtoDiff.Last(after.Answered))
        {
            yield return new ApiChange(ApiEffect.Breaking, "response-changed", At(now, after), $"{Key(after)} answers {after.Answered}, it answered {before.Answered}.");
        }

        if (before.Streams != after.Streams)
        {
            yield return new ApiChange(ApiEffect.Breaking, "streaming-changed", At(now, after), $"{Key(after)} takes {(after.Streams ? "a stream, it took one message" : "one message, it took a stream")}.");
        }
    }

    private static string Key(ProtoCall call) => $"{call.Service}.{call.Name.Text}";

    private static Place At(ProtoSchema schema, ProtoCall call) => schema.File.At(Math.Max(1, call.Name.Line), Math.Max(1, call.Name.Column), Key(call));
}
