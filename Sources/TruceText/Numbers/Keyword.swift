/// The function words and fixed words of numbers and times.
enum Keyword: String, CaseIterable, Sendable {
  case a, an, the, this, that, these, those, its, their
  case last, past, next, previous, following, coming, upcoming, preceding, same, current, recent
  case latest, final, full, entire, whole, other, another, additional, more, further, successive
  case consecutive, straight, corresponding, comparable, prior, initial, new, opening, closing
  case early, earlier, late, later, mid, middle, beginning, start, end, eve, ago, before, after
  case from, of, and, or, so, to, till, until, since, by, on, at, during, within, between
  case into, than, least, most, up, `as`, many, few, fewer, less, several, couple, some, no, none
  case about, around, nearly, almost, roughly, approximately, over, under, half, not, just, only
  case tens, each, every, per, all, both, once, twice, times
  case now, today, todays, yesterday, yesterdays, tomorrow, tomorrows, tonight, tonights
  case overnight, currently, recently, nowadays, lately, soon, future, present, then
  case long, old, fiscal, trading, yearend, sometime, nineties, eighties, seventies
  case sixties, fifties, forties, thirties, twenties
  case am, pm, p, m, s, o, clock, local, time, noon, midnight, midday
  case st, nd, rd, th, k, q, h, term, near, short, period, ended, ending, ahead
  case through, throughout, circa, post, attacks
  case percent, dollars, euros, pounds, km, mm, kilometres, kilometers, miles, metres, meters,
    square
  case article, resolution, resolutions, number, page, chapter, paragraph, phase, route
  case highway, flight, channel, checkpoint, aged, ages, image, photo, block, longer
  case `in`, `for`

  /// Whether a sentence that holds it is worth parsing.
  var isTrigger: Bool {
    switch self {
    case .now, .today, .todays, .yesterday, .yesterdays, .tomorrow, .tomorrows, .tonight,
      .tonights, .overnight, .currently, .recently, .nowadays, .lately, .soon,
      .future, .present, .past, .current, .recent, .noon, .midnight, .midday, .several, .couple,
      .few, .no, .none, .half, .tens, .once, .twice, .nineties, .eighties, .seventies, .sixties,
      .fifties, .forties, .thirties, .twenties, .period, .yearend:
      true
    default: false
    }
  }

  /// Whether a time phrase may begin with it; most function words go no further.
  var beginsTime: Bool {
    switch self {
    case .of, .and, .or, .so, .to, .till, .until, .since, .by, .on, .during, .within, .between,
      .into, .than, .as, .not, .just, .only, .from, .before, .after, .ago, .in, .for, .its,
      .their, .those, .both, .once, .twice, .times, .then, .long, .old, .s, .m, .p, .o, .st, .nd,
      .rd, .th, .k, .am, .pm, .h, .through, .percent, .per, .many, .none, .other, .time, .local:
      false
    default: true
    }
  }
}
