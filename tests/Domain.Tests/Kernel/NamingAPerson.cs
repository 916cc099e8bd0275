using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tests.Kernel;

public sealed class NamingAPerson
{
    private static readonly Person Ann = new("Ann Lee", "ann@acme.test");

    [Theory]
    [InlineData("Ann Lee", true)]
    [InlineData(" ann lee ", true)]
    [InlineData("ANN@acme.test", true)]
    [InlineData("A. Lee <ann@acme.test>", true)]
    [InlineData("Ann Leeds", false)]
    [InlineData("joann@acme.test", false)]
    [InlineData("", false)]
    public void a_text_names_them_or_not(string text, bool named) => Ann.IsCalled(text).ShouldBe(named);

    [Fact]
    public void nobody_is_named_by_nothing() => new Person("", "ann@acme.test").IsCalled("").ShouldBeFalse();

    [Theory]
    [InlineData("Ann Lee", "ann@acme.test", true)]
    [InlineData("Another", "ann@acme.test", true)]
    [InlineData("Ann Lee", "", true)]
    [InlineData("Ann Lee", "other@acme.test", false)]
    public void an_address_tells_before_a_name(string name, string email, bool same) => Ann.Is(name, email).ShouldBe(same);
}
