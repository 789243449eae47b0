namespace BackendArchitect.Host.Stores;

/// <summary>What whoever runs the program may look at in the store, and set right.</summary>
public interface IOversight
{
    /// <summary>How much waits; cheap enough to be asked every few seconds.</summary>
    Task<StoreFigures> FiguresAsync(CancellationToken cancellation);

    /// <summary>What was given up, newest first, each with its <see cref="DeadLetter.Id"/>.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int atMost, CancellationToken cancellation);

    /// <summary>Puts a dead message or reply back where it waited; it leaves the dead letters in the same step.</summary>
    /// <returns>False: there is none of this id, or it is nothing that can be tried again.</returns>
    Task<bool> ReviveAsync(string id, CancellationToken cancellation);

    /// <summary>The texts of one kind of record, the last written first.</summary>
    Task<IReadOnlyList<string>> RecordsAsync(string kind, int atMost, CancellationToken cancellation);
}
