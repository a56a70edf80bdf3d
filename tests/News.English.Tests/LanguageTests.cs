namespace News.English.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("The port was closed by the council and will not open before the end of the year.", "en")]
    [InlineData("Der Hafen wurde von der Stadt geschlossen und wird nicht vor dem Ende des Jahres geöffnet.", "de")]
    [InlineData("Le port a été fermé par la ville et ne sera pas rouvert avant la fin de l’année.", "fr")]
    [InlineData("El puerto fue cerrado por la ciudad y no se abrirá antes de que termine el año.", "es")]
    [InlineData("Il porto è stato chiuso dalla città e non sarà riaperto prima della fine dell’anno.", "it")]
    [InlineData("O porto foi fechado pela cidade e não será reaberto antes do fim do ano, mas os navios já estão no mar.", "pt")]
    [InlineData("De haven is door de stad gesloten en gaat niet open voor het einde van het jaar.", "nl")]
    [InlineData("Port został zamknięty przez miasto i nie będzie otwarty przed końcem roku, ale to już jest decyzja.", "pl")]
    [InlineData("Порт был закрыт городом, и он не будет открыт до конца года, но это ещё не всё.", "ru")]
    [InlineData("Порт був закритий містом, і він не буде відкритий до кінця року, але це ще не все.", "uk")]
    [InlineData("Το λιμάνι έκλεισε και δεν θα ανοίξει πριν από το τέλος του έτους.", "el")]
    [InlineData("港は市によって閉鎖されました。", "ja")]
    [InlineData("港口被市政府关闭。", "zh")]
    [InlineData("항구는 시에 의해 폐쇄되었습니다.", "ko")]
    [InlineData("أغلقت المدينة الميناء", "ar")]
    [InlineData("کشاورزان از یک بهار خشک دیگر می‌ترسند", "fa")]
    [InlineData("کسانوں کو ایک اور خشک بہار کا ڈر ہے", "ur")]
    [InlineData("The bridge was closed on Friday.", "en")]
    [InlineData("Council Votes to Close Old Harbour Bridge", "en")]
    [InlineData("COUNCIL VOTES TO CLOSE OLD BRIDGE", "en")]
    [InlineData("Die Brücke ist seit Freitag gesperrt.", "de")]
    [InlineData("Most jest zamknięty od piątku.", "pl")]
    [InlineData("Silta on ollut suljettuna perjantaista.", "fi")]
    [InlineData("Köprü cuma gününden beri kapalı.", "tr")]
    [InlineData("Jembatan itu ditutup sejak hari Jumat.", "id")]
    [InlineData("A hidat péntek óta lezárták.", "hu")]
    [InlineData("Podul este închis de vineri.", "ro")]
    public void Common_languages_are_told_apart(string text, string language) => Analysis.Of(text, null).Language.ShouldBe(language);

    [Fact]
    public void Another_language_is_skipped_with_a_reason()
    {
        var analysis = Analysis.Of("Der Hafen wurde von der Stadt geschlossen und wird nicht geöffnet.", null);
        analysis.Skipped.ShouldBe(EnglishTextAnalyzer.NoModelForLanguage);
        analysis.Sentences.ShouldBeEmpty();
        analysis.Sentiment.ShouldBeNull();
    }

    [Theory]
    [InlineData("Orwin Vell Maro")]
    [InlineData("123 456")]
    public void A_text_that_shows_no_language_is_unknown(string text)
    {
        var analysis = Analysis.Of(text, null);
        analysis.Language.ShouldBeNull();
        analysis.Skipped.ShouldBe(EnglishTextAnalyzer.LanguageUnknown);
    }

    [Fact]
    public void A_table_of_english_words_is_english() =>
        Analysis.Of("Net profit 34 cents loss 12 cents\nRevenue 807,000 dollars\nAverage shares 2,100", null).Language.ShouldBe("en");

    [Fact]
    public void A_declared_language_is_believed_where_the_text_is_silent() => Analysis.Of("Orwin Vell Maro", "en-GB").Language.ShouldBe("en");

    [Theory]
    [InlineData("The port was closed by the council and will not open before the end of the year.", "de", "en")]
    [InlineData("Порт был закрыт городом, и он не будет открыт до конца года.", "en", "ru")]
    public void A_declared_language_that_the_text_contradicts_is_not(string text, string declared, string detected) =>
        Analysis.Of(text, declared).Language.ShouldBe(detected);
}
