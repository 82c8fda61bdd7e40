using System.Collections.Frozen;

namespace Kiosk.Core.Answering.Gates;

/// <summary>
/// Dutch municipalities and large towns. Names that are common words too ('Buren', 'Best', 'Echt', 'Bergen') are left
/// out: a question about noise of 'buren' is not about a town.
/// </summary>
internal static class DutchTowns
{
    private static readonly FrozenSet<string> Names = """
        aalsmeer|aalten|achtkarspelen|alblasserdam|albrandswaard|alkmaar|almelo|almere|alphen|alphen aan den rijn|ameland|amersfoort|amstelveen|amsterdam|apeldoorn|arnhem|assen|asten
        baarle nassau|baarn|barendrecht|barneveld|beekdaelen|beesel|berg en dal|bergeijk|bergen op zoom|berkelland|bernheze|beuningen|beverwijk|bladel|blaricum|bloemendaal|bodegraven|boekel|borger odoorn|borsele|boxtel|breda|bronckhorst|brummen|brunssum|bunnik|bunschoten
        capelle|capelle aan den ijssel|castricum|coevorden|cranendonck|culemborg|dalfsen|dantumadiel|de bilt|de fryske marren|de ronde venen|de wolden|delft|delfzijl|den bosch|den haag|den helder|deurne|deventer|diemen|dijk en waard|dinkelland|doesburg|doetinchem|dongen|dordrecht|drechterland|drimmelen|dronten|druten
        edam|eemnes|eemsdelta|eersel|eijsden|eindhoven|elburg|emmen|enkhuizen|enschede|epe|ermelo|etten leur|geertruidenberg|geldrop|gemert|gennep|gilze|goeree overflakkee|goes|goirle|gooise meren|gorinchem|gouda|groningen|gulpen
        haaksbergen|haarlem|haarlemmermeer|halderberge|hardenberg|harderwijk|hardinxveld|harlingen|hattem|heemskerk|heemstede|heerde|heerenveen|heerhugowaard|heerlen|heeze|heiloo|hellendoorn|helmond|hellevoetsluis|hendrik ido ambacht|hengelo|het hogeland|heumen|heusden|hillegom|hilvarenbeek|hilversum|hoeksche waard|hof van twente|hollands kroon|hoofddorp|hoogeveen|hoorn|hulst
        ijsselstein|kaag en braassem|kampen|katwijk|kerkrade|koggenland|krimpen|krimpen aan den ijssel|krimpenerwaard|laarbeek|landgraaf|landsmeer|lansingerland|leeuwarden|leiden|leiderdorp|leidschendam|lelystad|leudal|leusden|lingewaard|lisse|lochem|loon op zand|lopik|losser
        maasdriel|maasgouw|maashorst|maassluis|maastricht|medemblik|meerssen|meierijstad|meppel|middelburg|midden drenthe|midden groningen|moerdijk|molenlanden|montferland|montfoort|mook|nederweert|neder betuwe|nieuwegein|nieuwkoop|nijkerk|nijmegen|nissewaard|noardeast fryslan|noordenveld|noordoostpolder|noordwijk|nuenen|nunspeet
        oegstgeest|oirschot|oisterwijk|oldambt|oldebroek|oldenzaal|olst wijhe|ommen|oosterhout|ooststellingwerf|oostzaan|opmeer|opsterland|oss|oude ijsselstreek|ouder amstel|oudewater|overbetuwe|papendrecht|peel en maas|pekela|pijnacker|purmerend|raalte|reimerswaal|renkum|renswoude|reusel|rheden|rhenen|ridderkerk|rijssen|rijswijk|roerdalen|roermond|roosendaal|rotterdam|rozendaal|rucphen
        schagen|scherpenzeel|scheveningen|schiedam|schiermonnikoog|schouwen duiveland|s hertogenbosch|simpelveld|sint michielsgestel|sittard|sittard geleen|sliedrecht|smallingerland|soest|someren|spijkenisse|stadskanaal|staphorst|stede broec|steenbergen|steenwijkerland|stichtse vecht|sudwest fryslan
        terneuzen|terschelling|texel|teylingen|tholen|tiel|tilburg|tubbergen|twenterand|tynaarlo|tytsjerksteradiel|uitgeest|uithoorn|urk|utrecht|utrechtse heuvelrug|vaals|valkenburg|valkenswaard|veendam|veenendaal|veere|veldhoven|velsen|venlo|venray|vijfheerenlanden|vlaardingen|vlieland|vlissingen|voerendaal|voorne aan zee|voorschoten|voorst|vught
        waadhoeke|waalre|waalwijk|waddinxveen|wageningen|wassenaar|waterland|weert|west betuwe|west maas en waal|westerkwartier|westerveld|westervoort|westerwolde|westland|weststellingwerf|wierden|wijchen|wijdemeren|wijk bij duurstede|winschoten|winterswijk|woensdrecht|woerden|wormerland|woudenberg|zaanstad|zaandam|zaltbommel|zandvoort|zeewolde|zeist|zevenaar|zoetermeer|zoeterwoude|zuidplas|zundert|zutphen|zwartewaterland|zwijndrecht|zwolle
        """.Split(['|', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="name">Lower-case words with single spaces, without accents.</param>
    public static bool Contains(string name) => Names.Contains(name);
}
