using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>Drops sentences that address the program instead of describing a system. A message is material, never an order.</summary>
internal static class Instructions
{
    private static readonly PhraseTable<bool> Marks = new(
    [
        ("[ignore|disregard|forget|override|bypass] [all|any|your|the|all your|all the|all of your|] [previous|prior|above|earlier|preceding|former|existing] .. [instructions|instruction|rules|prompt|prompts|messages|directions|context|text]", true),
        ("[ignore|disregard|override|bypass] [your|all|the|all your|these|those] [instructions|rules|guidelines|prompt|guardrails]", true),
        ("[ignore|disregard] everything [above|before|you]", true),
        ("[your|the|hidden|original|initial] system prompt", true),
        ("you are now [a|an|in|no|the|dan]", true),
        ("[system|assistant|admin|root|developer] : [you|ignore|set|assume|always|answer|reply|print|from|the]", true),
        ("[you|bot|assistant] [must|should|will|shall] [now|always|only|] [answer|respond|reply|obey|output|say] [only|with|in|as]", true),
        ("[answer|respond|reply] only [with|in|as]", true),
        ("from now on [you|always|answer|respond|act]", true),
        ("act as [if you|a different|an unrestricted|dan|root|admin]", true),
        ("[new|developer|system|admin|root] [instructions|override|mode] :", true),
        ("[jailbreak|developer mode|dan mode]", true),
        ("pretend [to be|you are|that you]", true),
        ("[reveal|print|show|leak] .. [system prompt|your prompt|your instructions|secrets|api key|api keys]", true),
    ]);

    public static List<Token> Drop(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        var start = 0;
        while (start < tokens.Count)
        {
            var end = start;
            while (end < tokens.Count && tokens[end].Kind != TokenKind.Break)
            {
                end++;
            }

            var sentence = tokens.GetRange(start, Math.Min(end + 1, tokens.Count) - start);
            kept.AddRange(Marks.In(sentence).Any() ? sentence.Where(token => token.Kind == TokenKind.Break) : sentence);
            start = end + 1;
        }

        return kept;
    }
}
