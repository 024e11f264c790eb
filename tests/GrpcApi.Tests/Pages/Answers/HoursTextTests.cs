using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("9h-12h, 14h-17h", "09:00-12:00 14:00-17:00")]
    [InlineData("9h-12h30 / 14h00-17h30", "09:00-12:30 14:00-17:30")]
    [InlineData("de 9 h à 12 h et de 14 h à 17 h 30", "09:00-12:00 14:00-17:30")]
    [InlineData("9:00–12:00 14:00–17:00", "09:00-12:00 14:00-17:00")]
    [InlineData("9.30-12.00", "09:30-12:00")]
    [InlineData("9 à midi", "09:00-12:00")]
    [InlineData("10-18", "10:00-18:00")]
    [InlineData("18h-minuit", "18:00-00:00")]
    [InlineData("18h-24h", "18:00-00:00")]
    [InlineData("21h-7h", "21:00-07:00")]
    [InlineData("9H00 - 12H00", "09:00-12:00")]
    [InlineData("9 heures - 12 heures", "09:00-12:00")]
    [InlineData("24h/24", "00:00-00:00")]
    [InlineData("24/24", "00:00-00:00")]
    [InlineData("fermé", "")]
    [InlineData("Fermée", "")]
    [InlineData("-", "")]
    [InlineData("", "")]
    public void Read_WhatPeopleWrite_IsUnderstood(string text, string expected)
    {
        var slots = HoursText.Read(text, AnswerWords.French, out _);

        Assert.NotNull(slots);
        Assert.Equal(expected, string.Join(' ', slots.Select(slot => $"{slot.Start:HH:mm}-{slot.End:HH:mm}")));
    }

    [Theory]
    [InlineData("le matin")]
    [InlineData("9h-12h sur rendez-vous")]
    [InlineData("9h")]
    [InlineData("9h-12h, 14h")]
    [InlineData("25h-26h")]
    [InlineData("9h75-12h")]
    [InlineData("9h-12h {{")]
    [InlineData("900-1200")]
    public void Read_WhatIsNotClear_IsRefusedRatherThanHalfRead(string text)
    {
        Assert.Null(HoursText.Read(text, AnswerWords.French, out var fault));
        Assert.Equal(HoursFault.Unreadable, fault);
    }

    [Fact]
    public void Read_AMorningThatEndsBeforeItBegins_IsASlip()
    {
        Assert.Null(HoursText.Read("12h-9h", AnswerWords.French, out var fault));
        Assert.Equal(HoursFault.EndsBeforeItBegins, fault);
    }

    [Theory]
    [InlineData("en", "9am-5pm", "09:00-17:00")]
    [InlineData("en", "from 9:00 to noon", "09:00-12:00")]
    [InlineData("es", "de 9 a 14 y de 16 a 20", "09:00-14:00 16:00-20:00")]
    [InlineData("ar", "٩:٠٠-١٢:٠٠، ١٤:٠٠-١٧:٠٠", "09:00-12:00 14:00-17:00")]
    [InlineData("ar", "من 9 إلى 12", "09:00-12:00")]
    [InlineData("ar", "مغلق", "")]
    public void Read_InAnotherLanguage_IsUnderstood(string language, string text, string expected)
    {
        var slots = HoursText.Read(text, AnswerWords.Of(language)!, out _);

        Assert.NotNull(slots);
        Assert.Equal(expected, string.Join(' ', slots.Select(slot => $"{slot.Start:HH:mm}-{slot.End:HH:mm}")));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public void Read_WhatThePageWritesItself_IsTheSame(string language)
    {
        var words = AnswerWords.Of(language)!;
        Soliguide.Domain.ValueList<TimeSlot> slots = [new(new(9, 0), new(12, 30)), new(new(14, 5), new(17, 0))];

        Assert.Equal(slots, HoursText.Read(words.Hours(slots), words, out _));
    }
}
