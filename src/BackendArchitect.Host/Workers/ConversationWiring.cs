using System.Collections.Immutable;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.DecisionDocs;
using BackendArchitect.Host.Digests;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Workers;

internal static class ConversationWiring
{
    /// <summary>What the workers call: the turn, and the engine behind the files. Both are pure.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSettings<DigestOptions>(DigestOptions.Section)
        .AddDecisionDocs()
        .AddContext7()
        .AddSingleton(_ => KnowledgeLoader.Load())
        .AddSingleton<Forms>()
        .AddSingleton(provider =>
            new Turn(provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<IOptions<DigestOptions>>().Value.Defaults(), RulesOf(provider), provider.GetRequiredService<DecisionFolder>().All, provider.GetRequiredService<ILinkedDocuments>(), provider.GetRequiredService<ILiveVersions>()))
        .AddSingleton<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>(provider => provider.GetRequiredService<Turn>().Run)
        .AddSingleton<Func<DesignRecord, Blueprint>>(provider =>
        {
            var knowledge = provider.GetRequiredService<KnowledgeBase>();
            return record => Architect.Design(record.Brief, knowledge, record.Standing);
        });

    private static DataRules RulesOf(IServiceProvider provider)
    {
        var store = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
        return new DataRules(store.RetentionDays, store.LogbookRetentionDays, store.DeadLetterDays)
        {
            ByWorkspace = store.Retention.ToImmutableDictionary(StringComparer.Ordinal),
            Admins = [.. provider.GetRequiredService<IOptions<AdmissionOptions>>().Value.Admins],
        };
    }
}
