namespace BackendArchitect.Host.Stores;

/// <summary>The store did not take or give what was asked: disk full, closed, or failing. Nothing of it was kept.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
