namespace BackendArchitect.Engine.Reviews.Joint;

/// <summary>What only shows when contract, schema, plan and deployment lie side by side. Every remark names all the places it rests on.</summary>
public static class JointReview
{
    public static IEnumerable<Remark> Of(ReviewScope scope)
    {
        if (scope.Files.Count < 2)
        {
            return [];
        }

        var joint = JointScope.Of(scope);
        return [.. ReadPathCheck.Of(joint), .. DriftCheck.Of(joint), .. ConnectionCheck.Of(scope)];
    }
}
