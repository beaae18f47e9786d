/// The weights of link evidence: each near the logarithm of how much likelier it is among tellings
/// of one occurrence than among others (Fellegi and Sunter, "A Theory for Record Linkage", J. Am.
/// Stat. Assoc. 64 (1969)).
///
/// Set by hand on the development data named in `docs/method.md`, which lists them; raising
/// `threshold` splits incidents, lowering it joins them.
struct LinkWeights: Sendable {
  /// Lowest average score of the pairs of two clusters that are joined.
  var threshold = 1.4
  /// Score of a pair that no block brought together.
  var unblocked = -0.45
  /// Lowest score that a pair counts with, so that one misread telling does not part a cluster.
  var leastScore = -2.5

  /// Score of two tellings that one report tells apart.
  var toldApart = -12.0

  // Type
  var sameType = 0.8
  /// A chemical attack: so few are told that two of one week are most often one.
  var sameRareType = 2.6
  var genericType = 0.3
  var harmWithAct = 0.4
  var akinTypes = 0.0
  var otherTypes = -2.0

  // Time
  var sameDay = 1.3
  var overlapWeek = 0.6
  var overlapLong = 0.2
  var oneDayOff = -0.3
  var twoDaysOff = -1.7
  var threeDaysOff = -1.4
  var weekOff = -2.4
  var farOff = -4.3
  var publishedNear = 0.5
  var publishedLater = -0.8
  var publishedWeeks = -2.0
  var publishedLong = -2.8

  // Place
  var samePlaceBase = 0.7
  var samePlacePerRarity = 0.3
  var samePlaceMost = 2.2
  var insidePlace = 0.3
  var sameProvince = 0.5
  var near10 = 0.6
  var near30 = -0.6
  var near100 = -3.4
  var farPlace = -3.4
  var otherProvince = -2.2
  var otherCountry = -4.0

  // Context
  /// Share of its weight that a day counts which a telling has from claims near by.
  var inheritedDate = 0.8
  /// The same of a place.
  var inheritedPlace = 0.5

  // People
  var relatedActor = 0.7
  var sameSide = 0.3
  var otherActor = -1.3
  var relatedTarget = 0.6
  var sameFlag = 0.5
  var targetWords = 0.8

  // Harm
  var sameToll = 0.4
  var sameTollPerLog = 0.25
  var sameTollMost = 1.4
  var overlapToll = 0.2
  var otherToll = -0.6
  var farToll = -1.3

  // Words
  var wordsFloor = 0.12
  var wordsSlope = 7.0
  var sentenceMost = 2.6
  var focusFloor = 0.1
  var mainFocus = 1.0
  var reportBase = -9.75
  var reportWordsRoot = 35.0
  var reportWords = -40.0
  var reportNamesRoot = 9.9
  var reportNames = 6.75
  var reportTitle = 0.9
  var reportRare = 0.7
  var reportGap = -0.8
  var rareAgainst = 2.0
  /// Distinct words from which on unlike words count in full.
  var reportLength = 60.0
  /// So many reports halve what like or unlike words count.
  var reportsForWords = 20.0
  var reportLeast = -3.0
  var wordsLeast = -0.6
  var wordsMost = 10.0

  // Outlet
  var sameReport = 0.0
  var otherDayOtherToll = -1.5
  var outletTellsApart = -2.0

  // Within a report
  var withinThreshold = 1.2
  var bareMention = 0.4
  /// Days between dated claims of one telling, at most.
  var withinDays = 1
  /// Fit of acts of kinds that reports confuse.
  var withinAkinTypes = -0.5
  /// Fit of an act that its words call another one.
  var anew = -2.5
  /// Fit of a bare mention and an act over for two weeks.
  var withinBackground = -0.5
  /// Fit of a day and a week or longer that holds it.
  var withinCoarseDay = -0.2
  /// Fit of tolls three times apart.
  var withinFarToll = -1.5
  /// Fit of acts of unlike kinds.
  var withinOtherTypes = -2.0

  init() {}
}
