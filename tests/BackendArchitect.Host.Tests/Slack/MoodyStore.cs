using System.Reflection;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>A store that takes no messages while it is told not to, and is the real one otherwise.</summary>
// The proxy is a subtype of it, made at run time.
#pragma warning disable CA1852
internal class MoodyStore : DispatchProxy
#pragma warning restore CA1852
{
    private IConversationStore _real = null!;
    private Func<bool> _fails = () => false;

    public static IConversationStore Around(IConversationStore real, Func<bool> fails)
    {
        var store = Create<IConversationStore, MoodyStore>();
        ((MoodyStore)(object)store)._real = real;
        ((MoodyStore)(object)store)._fails = fails;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IConversationStore.AcceptAsync) && _fails()
            ? Task.FromException<bool>(new StoreUnavailableException("The disk is full."))
            : targetMethod.Invoke(_real, args);
}
