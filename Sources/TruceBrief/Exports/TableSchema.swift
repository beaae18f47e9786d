/// The columns of the exported tables, in order; `docs/exports.md` describes them and a test holds
/// it to them.
enum TableSchema {
  static let incidents = [
    "incident_id", "type", "date_start", "date_end", "date_precision", "place", "relation",
    "province", "country", "latitude", "longitude", "place_precision", "radius_km", "actors",
    "actor_standing", "targets", "grade", "origins", "reports", "killed_low", "killed_high",
    "injured_low", "injured_high", "contradictions", "part_of", "claim_ids",
    "killed_civilians_low", "killed_civilians_high", "killed_fighters_low", "killed_fighters_high",
    "status_contested",
  ]
  static let claims = [
    "claim_id", "incident_id", "report_id", "outlet", "published", "zone", "type", "status",
    "stance", "speakers", "actors", "targets", "places", "date_start", "date_end", "means",
    "refers_to", "trigger", "sentence", "sentence_start", "sentence_end",
  ]
  static let quantities = [
    "claim_id", "incident_id", "report_id", "kind", "what", "low", "high", "qualifier", "wording",
    "start", "end",
  ]
  static let violations = [
    "agreement_id", "agreement", "provision_id", "provision", "incident_id", "accused", "accusers",
    "in_time", "in_area", "bound_party", "prohibited_act", "exception", "accused_position",
    "count_low", "count_high", "finding", "claim_ids",
  ]
  static let reports = [
    "report_id", "outlet", "title", "published", "published_basis", "language", "url", "path",
    "copy_of", "copy_kind", "claims",
  ]
  static let cameo = [
    "incident_id", "date_start", "date_end", "actors", "targets", "cameo", "truce_type", "loss",
  ]
  static let acled = [
    "incident_id", "event_date", "time_precision", "event_type", "sub_event_type", "actors",
    "targets", "location", "latitude", "longitude", "geo_precision", "fatalities_low",
    "fatalities_high", "truce_type", "loss",
  ]
  static let daily = [
    "date", "place", "precision", "means_of_reporting", "number", "event", "description", "weapon",
    "grade", "incident_id",
  ]
}
