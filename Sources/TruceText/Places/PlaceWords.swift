/// What common words say about a name beside them.
struct PlaceWordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// *Mr*, *President*: a person's name follows.
  static let title = PlaceWordClass(rawValue: 1 << 0)
  /// *University*, *Hospital*: closes the name of an institution.
  static let institution = PlaceWordClass(rawValue: 1 << 1)
  /// *town*, *village*: names a settlement beside it.
  static let settlementNoun = PlaceWordClass(rawValue: 1 << 2)
  /// *province*, *county*: names a division beside it.
  static let divisionNoun = PlaceWordClass(rawValue: 1 << 3)
  /// *Street*, *Road*: closes the name of a street.
  static let street = PlaceWordClass(rawValue: 1 << 4)
  /// *River*, *Lake*: opens or closes the name of a water or a mountain.
  static let feature = PlaceWordClass(rawValue: 1 << 5)
  /// *in*, *near*: a place follows as a rule.
  static let strongPreposition = PlaceWordClass(rawValue: 1 << 6)
  /// *at*, *from*, *to*: a place may follow.
  static let weakPreposition = PlaceWordClass(rawValue: 1 << 7)
  /// *said*, *told*: a person stands beside it.
  static let saying = PlaceWordClass(rawValue: 1 << 8)
  /// *Monday*, *March*.
  static let calendar = PlaceWordClass(rawValue: 1 << 9)
  /// *north*, *southern*, *central*.
  static let direction = PlaceWordClass(rawValue: 1 << 10)
  /// *base*, *crossing*, *airport*: a place named after what stands before it.
  static let facility = PlaceWordClass(rawValue: 1 << 11)
  /// *of*, *the*, *al*: may stand inside a name in lower case.
  static let connective = PlaceWordClass(rawValue: 1 << 12)
  /// *The*, *But*: capitalised only because a sentence starts.
  static let function = PlaceWordClass(rawValue: 1 << 13)
  /// *residents*, *police*: people of a place named before.
  static let peopleOfPlace = PlaceWordClass(rawValue: 1 << 14)
  /// *Street*-like words of roads with numbers: *Highway 19*, *Interstate 45*.
  static let numberedRoad = PlaceWordClass(rawValue: 1 << 15)
  /// *Jr*, *Inc*: closes the name of a person or company.
  static let nameEnding = PlaceWordClass(rawValue: 1 << 16)
}

/// The closed sets of words that the place tagger reads as context, by the hash of the word.
struct PlaceWords: Sendable {
  /// An open hash table: at each slot a word's hash with its classes; no classes: free.
  private var slots: [(word: UInt64, classes: PlaceWordClass)]

  /// The words fill a quarter of the table at most.
  private static let size = 4096

  init() {
    slots = Array(repeating: (0, []), count: Self.size)
    for (words, kind) in Self.sets {
      for word in words.split(separator: " ") {
        let hash = PlaceNameHash.word(word.utf8)
        let slot = slot(of: hash)
        slots[slot] = (hash, slots[slot].classes.union(kind))
      }
    }
  }

  /// The classes of a word, given its hash; empty: none.
  func classes(of word: UInt64) -> PlaceWordClass { slots[slot(of: word)].classes }

  /// Where a word stands, or the free slot where it would.
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word ^ word >> 32) & (Self.size - 1)
    while !slots[slot].classes.isEmpty, slots[slot].word != word {
      slot = (slot + 1) & (Self.size - 1)
    }
    return slot
  }

  private static let sets: [(String, PlaceWordClass)] = [
    (
      """
      mr mrs ms miss dr doctor prof professor president senator sen rep representative congressman \
      congresswoman gov governor lt col colonel gen general maj major capt captain sgt sergeant cpl \
      corporal pvt private officer detective det chief sheriff deputy judge justice attorney mayor \
      councilman councilwoman councilmember councillor commissioner coach sir lord lady rev reverend \
      father sister brother bishop archbishop cardinal pope imam sheikh sheik ayatollah king queen \
      prince princess minister chancellor secretary ambassador spokesman spokeswoman spokesperson \
      director chairman chairwoman superintendent principal trooper lieutenant commander admiral \
      brigadier marshal constable inspector analyst author actor actress singer pastor baroness \
      treasurer supervisor alderman trustee
      """, .title
    ),
    (
      """
      university college school schools hospital hospitals institute academy council committee \
      commission department dept ministry authority agency association society foundation fund \
      church cathedral chapel mosque synagogue temple library museum theatre theater gallery zoo \
      bank company corporation corp inc ltd llc group club team league union party \
      police sheriff fire court courthouse jail prison center centre clinic hotel inn mall stadium \
      arena hall times post herald tribune news journal gazette star daily weekly \
      observer telegraph guardian press radio television tv network magazine review register chronicle \
      orchestra symphony festival conference symposium summit accord accords treaty agreement \
      exchange board bureau office service services system systems medical health \
      senate assembly parliament congress legislature house army navy guard air force forces \
      cup open marathon championship championships tournament classic bowl series games \
      airlines airways airline railway railroad industries enterprises partners associates \
      united rovers rangers wildcats bulldogs tigers lions eagles high elementary middle state tech \
      division program lottery educators supreme \
      hospice pharmacy brewery brewing farms cemetery funeral chamber
      """, .institution
    ),
    (
      """
      city town village towns villages suburb suburbs hamlet township neighborhood neighbourhood \
      municipality settlement capital borough cities countryside outskirts port
      """, .settlementNoun
    ),
    (
      """
      province county parish governorate region state district oblast prefecture territory counties \
      provinces states districts governorates department canton republic enclave
      """, .divisionNoun
    ),
    (
      """
      street st avenue ave road rd boulevard blvd drive dr lane ln ct place pl way parkway \
      pkwy pike turnpike expressway freeway highway hwy terrace circle alley square trail
      """, .street
    ),
    (
      """
      river lake mountain mountains mt valley creek bay island islands sea ocean gulf strait peninsula \
      canyon desert hill hills beach falls forest park harbor harbour cape point bayou springs ridge \
      plain plains delta basin canal reservoir glacier
      """, .feature
    ),
    (
      "in near outside inside around across throughout into toward towards between within via",
      .strongPreposition
    ),
    ("at from to of for on through over against with off by and", .weakPreposition),
    (
      """
      said says say told tells added adds asked noted explained replied testified wrote argued \
      claimed warned recalled pleaded agreed thinks believes believed
      """, .saying
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june \
      july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec \
      mon tue tues wed thu thurs fri sat sun
      """, .calendar
    ),
    (
      """
      north south east west northern southern eastern western northeast northwest southeast southwest \
      northeastern northwestern southeastern southwestern central upper lower greater inner outer \
      mid downtown midtown uptown rural occupied
      """, .direction
    ),
    (
      """
      base airbase airport airfield crossing checkpoint camp dam bridge corridor front highway road \
      junction port refinery
      """, .facility
    ),
    (
      "of the de del la las los el al du des and y on upon le les da do dos di ad ash as an at az ar",
      .connective
    ),
    (
      """
      the a an in on at of for to from by with and but or nor so yet as if when while after before \
      since until although though because he she it they we you i his her its their our your my this \
      that these those there here who what which where why how no not all some many most more one two \
      three four five six seven eight nine ten several few both each every any other another new old \
      first last now then than also even only just still according under over about during between \
      through into against among up down out off police officials authorities is was are were be been \
      has have had do does did will would can could may might should must let yes please
      """, .function
    ),
    (
      """
      residents resident police officials native man woman men women boy girl teenager couple \
      area mayor government authorities firefighters officers school hospital businessman lawyer \
      metropolitan metro
      """, .peopleOfPlace
    ),
    ("highway hwy route interstate rt rte", .numberedRoad),
    ("jr sr inc llc ltd corp co ii iii iv", .nameEnding),
  ]
}
