namespace BackendArchitect.Host.Llm;

/// <summary>The one way to the language model: bounded in time, in length and in what it may cost, and never a reason to fail.</summary>
public sealed class ModelDoor
{
    internal ModelDoor()
    {
    }

    /// <summary>Whether a model is set. False is the usual case: then nothing is ever asked.</summary>
    public bool IsOn => false;

    /// <summary>Asks, and is back within the time set with words or with the reason why there are none.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(ModelAnswer.None("no model is set"));
    }
}
