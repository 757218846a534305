/** What the names of calls tell: that they send, that they read, or that they only write, compare or keep. */

/** Calls that write, compare or keep a text, and send nothing. */
const SILENT =
  /^(?:log|info|warn|warning|debug|error|trace|verbose|print|println|printf|fprintf|eprintln|fprintln|echo|write\w*|puts|logger|log(?:information|debug|error|warning|trace|critical)|describe|it|test|startswith|endswith|includes|contains|match|matches|replace|split|push|add|join|concat|sprintf|format|formatted|append|appendpathsegments?|joinpath|combine|urljoin|exception|\w*exception|\w*error|errorf|fatalf?|panic|die|parse|encodeuricomponent|tostring|console|quote|headers|help|description|summary|annotate|regexp?|compile|hash|len|strlen|implode|set|get|option|argument|usage|comment|add(?:header|parameter|argument|option)|setattribute|setheader|setvalue|insert|unshift|equals?|is|has|of|list|tuple|str|dict|map|foreach|filter|navigate|open(?:tab|window)|todo|note|dedent|outdent|capture(?:message|exception)|increment|record\w*|count|observe|metric\w*|span|startspan|setname|settag|tag|gettext|t|i18n|strpos|strcontains|strstartswith|pregmatch|search|findall|fullmatch|sub|hasprefix|hassuffix|indexof|title|label|assertthat|stringify|serialize\w*|dumps|tojson|marshal|jsonencode)$/;
/** The same by how they begin: of tests, of servers and of what stands in for one. */
const SILENT_START =
  /^(?:assert|expect|verify|should|tohave|tobe|toequal|tomatch|tocontain|tostrict|tothrow|mock|stub|fake|when|given|intercept|route|addroute|register|handle|mapget|mappost|urlequalto|urlpath|withpath|withrequest|requestto|waitfor|on$|registeruri|nock|withurl$|describe|newserve|listenandserve|adduri)/;
/** Names of what builds an address: where it goes is told by what it is handed to. */
const ADDRESSES = /(?:url|uri|path|endpoint|link|href|address|route|resource)s?$/;
/** Calls that send, whatever they are told. */
const SENDING =
  /post|send|request|fetch|^api|api$|invoke|curl|exec|exchange|graph|ajax|axios|^got$|^ky$|urlopen|spawn|popen|^system$|submit|perform|filegetcontents|http|rest$|^rest|dispatch|batch|call(?!er|able|back|ed)/;
const READING =
  /^(?:http)?(?:get|head|put|delete|patch|options|list|read)(?:method|async|json|string|forobject|forentity|stringasync|fromjsonasync|bytearrayasync|streamasync)?$/;
/** Calls that read where they are told nothing else. */
const READING_UNTOLD =
  /^(?:fetch|got|ky|axios|urlopen|filegetcontents|openread|download\w*|curlinit|curlsetopt\w*|api|openconnection|create|createhttp|request|restrequest|httprequestmessage|newbuilder|webrequest|httpwebrequest|requestinformation|wretch|superagent|needle|newrequest|httprequest|fopen|streamcontextcreate|http)$/;
/** Programs and functions that run a program. */
const RUNNING =
  /^(?:run|exec\w*|spawn\w*|popen|system|checkcall|checkoutput|shellexec|passthru|procopen|start|processbuilder|command|commandcontext|call|startprocess|sh|bash|processstartinfo|process|fromshellcommandline|x|execa|execacommand|zx|createsubprocessexec|createsubprocessshell|getoutput|getstatusoutput|shell|backticks|invokeexpression|iex)$/;
/** What stands in for a server in tests, and servers themselves. */
const STAND_INS =
  /^(?:nock|mock\w*|\w*mock|wiremock|stub\w*|\w*stub|respx\w*|responses|requestsmock|mocker|httpretty|fake\w*|msw|router|fastify|express|apirouter|blueprint|flask|fastapi|mockserver|interceptor|pact|pactum|mux|servemux|chi|gin|echo|restify|koa|webapplication|mockmvc|adapter|fetchmock|mockadapter|aioresponses|httpxmock|mockhttp|mockhandler|route|httptest|webtest|testclient)$/;
const STAND_IN_STEPS =
  /^(?:reply\w*|mock\w*|respond\w*|willreturn|thenreturn|toreturn|sideeffect|intercept|andreturn|willrespondwith|replyonce|returns|thenrespond|passthrough|expects|shouldreceive|thenthrow)$/;

/** Objects that keep, queue or tell what they are handed. */
const KEEPING =
  /(?:audit|auditlog|history|journal|logger|log|telemetry|metrics?|repository|repo|kafka|producer|publisher|bus|queue|topic|table|collection|cache|redis|prisma|mongo|db|database|tracer|span|outbox|slack|mailer|notifier)$/;
/** Constructions of what may be sent. */
const SENDABLE =
  /request|message|http|post|curl|call|step|batch|command|process|fetch|graph|client|connection|information|job|builder/;

const ASSERTING =
  /^(?:assert|expect|verify|should|tohave|tobe|toequal|tomatch|tocontain|tostrict|deepequal|deepstrictequal|equals?$|is$|calledwith)/;

/** What a name of a call says. */
export const callNames = {
  isSilent: (name: string): boolean => SILENT.test(name) || SILENT_START.test(name),
  isAsserting: (name: string): boolean => ASSERTING.test(name),
  isAddress: (name: string): boolean => ADDRESSES.test(name),
  isSending: (name: string): boolean => SENDING.test(name),
  isPosting: (name: string): boolean => /post/.test(name),
  isReading: (name: string): boolean => READING.test(name),
  readsUntold: (name: string): boolean => READING_UNTOLD.test(name),
  isRunning: (name: string): boolean => RUNNING.test(name),
  /** Whether an object of that name keeps, queues or tells what it is handed. */
  isKeeper: (name: string): boolean => KEEPING.test(name),
  isSendable: (name: string): boolean => SENDABLE.test(name),
  isStandIn: (name: string): boolean => STAND_INS.test(name),
  isStandInStep: (name: string): boolean => STAND_IN_STEPS.test(name),
} as const;
