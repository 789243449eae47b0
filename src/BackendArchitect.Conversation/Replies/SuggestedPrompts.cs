using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Replies;

/// <summary>The prompts every platform offers: Slack in its agent view, Teams in its manifest, the help in its examples.</summary>
public static class SuggestedPrompts
{
    /// <summary>One for each job people come with most.</summary>
    public static ImmutableArray<SuggestedPrompt> All { get; } = Made(Wording.Shipped.Lobby);

    private static ImmutableArray<SuggestedPrompt> Made(LobbyWords words) =>
    [
        new(words.PromptDesign(), Spoken(words.ExampleDesign())),
        new(words.PromptAdvise(), Spoken(words.ExampleAdvise())),
        new(words.PromptCompare(), Spoken(words.ExampleCompare())),
        new(words.PromptDiagnose(), Spoken(words.ExampleDiagnose())),
    ];

    private static string Spoken(string example) => example.Trim('“', '”');
}
