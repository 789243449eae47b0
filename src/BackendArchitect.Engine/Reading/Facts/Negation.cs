namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Whether what a phrase names is said not to be, or not to be wanted.</summary>
internal static class Negation
{
    private static readonly HashSet<string> Words =
        ["no", "not", "without", "never", "none", "neither", "nor", "avoid", "avoiding", "don't", "dont", "doesn't", "doesnt", "isn't", "isnt", "aren't", "won't", "wont", "can't", "cant", "cannot", "didn't", "haven't", "hasn't", "nobody", "hate", "ditch", "drop", "dropping", "remove", "removing", "skip", "forget", "except", "w/o", "wouldn't", "shouldn't", "kein", "keine", "sans", "sin", "non", "ain't", "anti", "nope"];

    private static readonly HashSet<string> Reach =
        ["or", "and", "need", "want", "use", "using", "have", "a", "an", "the", "any", "to", "for", "really", "do", "with", "like", "fan", "of", "going", "touch", "store", "keep", "be", "require", "please", "plan", "planning", "more", "/", "our", "in", "much", "know", "on", "run", "even", "care", "about", "think", "we", "is", "will", "nor", "it", "fancy", "handle", "hold", "see", "process", "save", "support", "yet"];

    private static readonly HashSet<string> Refusals = ["not", "isn't", "isnt", "aren't", "unnecessary", "overkill", "forbidden", "banned", "excluded"];

    public static bool Covers(Passage passage, int from, int to)
    {
        for (var at = from - 1; at >= from - 6 && !passage.IsBreak(at) && passage.Word(at) is not ","; at--)
        {
            if (Words.Contains(passage.Word(at)))
            {
                return passage.Word(at + 1) is not ("only" or "just" or "sure") && !(passage.Word(at) is "no" && passage.Word(at + 1) is "more" && passage.Word(at + 2) is "than");
            }

            if (!Reach.Contains(passage.Word(at)) && passage.Vocabulary.Technologies.At(passage.Tokens, at) is null)
            {
                break;
            }
        }

        var after = passage.Word(to) is "is" or "are" or "was" ? to + 1 : to;
        if (after > to && passage.Word(after) is "out" && (passage.IsBreak(after + 1) || passage.Word(after + 1) is "," or "and"))
        {
            return true;
        }

        return Refusals.Contains(passage.Word(after)) && (after > to || passage.Word(after) is "not" or "unnecessary" or "isn't" or "isnt" or "aren't" or "forbidden")
            && passage.Word(after + 1) is not ("only" or "just" or "yet" or "sure" or "working" or "fast" or "keeping" or "enough" or "able");
    }
}
