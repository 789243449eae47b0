namespace BackendArchitect.Host.Stores;

/// <summary>Forgets what is kept long enough.</summary>
public interface ICleaning
{
    /// <returns>How many things were forgotten.</returns>
    Task<int> RunAsync(CancellationToken cancellation);
}
