using BackendArchitect.Benchmarks.Digests;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackendArchitect.Benchmarks.Replicas;

/// <summary>The verb <c>replica</c>: the host with an echo in place of the turn, and on demand with one of its guards taken out or a clock that is wrong.</summary>
internal static class Replica
{
    public const string Verb = "replica";

    /// <summary>Names the guard taken out: <see cref="GuardlessStore"/>.</summary>
    public const string GuardVariable = "REPLICA_WITHOUT";

    /// <summary><c>real</c> leaves the turn as it is.</summary>
    public const string TurnVariable = "REPLICA_TURN";

    public static async Task RunAsync(string[] arguments)
    {
        await using var app = Serving.Build(arguments, Change);
        await app.RunAsync();
    }

    private static void Change(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(TurnVariable) != "real")
        {
            services.Replace(ServiceDescriptor.Singleton<Func<ConversationState, IReadOnlyList<InboundMessage>, TurnOutcome>>(EchoTurn.Run));
        }

        if (ShiftedTime.OfEnvironment() is { } time)
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        }

        if (Environment.GetEnvironmentVariable(GuardVariable) is { Length: > 0 } guard)
        {
            var store = services.Last(service => service.ServiceType == typeof(IConversationStore));
            services.Replace(ServiceDescriptor.Singleton<IConversationStore>(provider => new GuardlessStore(Make(store, provider), guard)));
        }
    }

    private static IConversationStore Make(ServiceDescriptor descriptor, IServiceProvider provider) => (IConversationStore)(
        descriptor.ImplementationInstance
        ?? descriptor.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!));
}
