namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>One theme looked for in code.</summary>
internal abstract class CodeCheck
{
    public abstract IEnumerable<Remark> Check(CodeFile file);

    /// <summary>What the file does not show and would have to be looked up elsewhere.</summary>
    public virtual IEnumerable<OpenPoint> Ask(CodeFile file) => [];
}
