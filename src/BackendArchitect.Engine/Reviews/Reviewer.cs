namespace BackendArchitect.Engine.Reviews;

/// <summary>Reads files of one format and says what a senior reviewer would. Pure; whatever the file holds, it neither throws nor hangs.</summary>
public abstract class Reviewer
{
    /// <summary>What it reads, as the rules name it in <c>for</c>: <c>openapi</c>.</summary>
    public abstract string Format { get; }

    /// <summary>Whether a file is of its format, judged by name and content.</summary>
    public abstract bool Reads(ReviewFile file);

    /// <param name="scope">The other files, the knowledge and the day.</param>
    public abstract IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope);

    /// <summary>What the file does not show and a reviewer would ask for.</summary>
    public virtual IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope) => [];

    /// <summary>What in the file could not be read, although the rest was.</summary>
    public virtual IEnumerable<UnreadFile> Unread(ReviewFile file) => [];
}
