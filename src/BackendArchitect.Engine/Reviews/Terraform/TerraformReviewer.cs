namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads Terraform and OpenTofu for AWS, Azure and Google Cloud; the files of a folder together, as they are planned.</summary>
public sealed class TerraformReviewer : Reviewer
{
    public override string Format => "terraform";

    public override bool Reads(ReviewFile file) => HclFile.Is(file);

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope) => TerraformReview.Of(scope).In(file);

    public override IEnumerable<OpenPoint> Ask(ReviewFile file, ReviewScope scope) => TerraformReview.Of(scope).ModuleOf(file) is { } module ? TerraformQuestions.Of(module) : [];

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => HclFile.Read(file).Problems;
}
