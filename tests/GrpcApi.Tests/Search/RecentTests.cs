using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Tests.Search;

public sealed class RecentTests
{
    [Fact]
    public void Add_OfMoreThanAreKept_DropsTheOldest()
    {
        var recent = new Recent<string>(2);
        foreach (var word in (string[])["a", "b", "c"])
        {
            recent.Add(word);
        }

        Assert.Equal(["b", "c"], recent.All().Order());
        Assert.Null(recent.Find("a", (one, wanted) => one == wanted));
        Assert.Equal("b", recent.Find("b", (one, wanted) => one == wanted));
    }

    [Fact]
    public void Forget_OfSome_KeepsTheOthers()
    {
        var recent = new Recent<string>(3);
        foreach (var word in (string[])["a", "b", "c"])
        {
            recent.Add(word);
        }

        recent.Forget(word => word != "b");

        Assert.Equal(["b"], recent.All());
    }
}
