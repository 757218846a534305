/** Tells whether a value fits openapi/schemas/access-overlay.schema.json; do not edit. */
// Source: openapi/schemas/access-overlay.schema.json; run `npm run codegen` to write it again.
// @ts-nocheck

/** True where the value fits; else `errors` says where it does not. */
export const validateAccessOverlay: ((data: unknown) => boolean) & {
  errors?:
    | readonly {
        instancePath: string;
        keyword: string;
        message?: string;
        params: Record<string, unknown>;
        propertyName?: string;
        schemaPath: string;
      }[]
    | null;
} = validate20;

const func1 = countCharacters;
const pattern4 = new RegExp("^\\$\\.paths\\[", "u");

const schema56 = {"propertyNames":{"enum":["least","higher","observed"]}};
const schema55 = {"propertyNames":{"enum":["delegatedWork","delegatedPersonal","application","observedSources"]}};
const schema65 = {"propertyNames":{"enum":["relation","reason","fact","caveat","roles","action","scope","when","sources"]},"properties":{"caveat":{"propertyNames":{"enum":["code","when","sources"]},"properties":{"when":{"propertyNames":{"enum":["fact","is"]}}}}}};
const schema61 = {"propertyNames":{"enum":["callers","sources","conditions","anyOf","unsettled","disagreements","lookalikeActions","override","managementRestricted"]},"properties":{"conditions":{"additionalProperties":{"propertyNames":{"enum":["fact","values","nullIs","nouns"]}}},"unsettled":{"items":{"propertyNames":{"enum":["roles","scope","same","reason","sources"]}}},"disagreements":{"items":{"propertyNames":{"enum":["roles","scope","when","note","sources"]}}},"lookalikeActions":{"propertyNames":{"enum":["patterns","sources"]}},"override":{"propertyNames":{"enum":["when","sources","grants"]},"properties":{"grants":{"items":{"propertyNames":{"enum":["roles","scope","groupTypes"]},"properties":{"groupTypes":{"propertyNames":{"enum":["includes","excludes"]}}}}}}},"managementRestricted":{"propertyNames":{"enum":["fact","sources"]}}}};
const schema85 = {"propertyNames":{"enum":["fact","found","id","scheduleId","statuses","ownActivation","sources"]},"properties":{"ownActivation":{"propertyNames":{"enum":["action","same"]}}}};
const schema32 = {"propertyNames":{"enum":["operation","sources","clouds","permission","authority","state","reads"]}};
const schema52 = {"enum":["assignmentScheduleRequest.cancel","eligibilityScheduleRequest.cancel"]};
const schema92 = {"propertyNames":{"enum":["claim","get","post","parameters"]}};
const schema93 = {"propertyNames":{"enum":["sources","permission"]}};
const schema31 = {"propertyNames":{"enum":["overlay","info","extends","actions"]},"properties":{"info":{"propertyNames":{"enum":["title","version"]}},"actions":{"items":{"propertyNames":{"enum":["target","update"]},"properties":{"update":{"propertyNames":{"enum":["x-access"]}}}}}}};
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.least === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "least"},message:"must have required property '"+"least"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(((key0 === "least") || (key0 === "higher")) || (key0 === "observed"))){
const err1 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema56.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.least !== undefined){
let data0 = data.least;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/least",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/least/" + i0,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/least/" + i0,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/least",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/least",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.higher !== undefined){
let data2 = data.higher;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/higher",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err9 = {instancePath:instancePath+"/higher/" + i2,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/higher/" + i2,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err11 = {instancePath:instancePath+"/higher",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err12 = {instancePath:instancePath+"/higher",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.observed !== undefined){
let data4 = data.observed;
if(Array.isArray(data4)){
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/observed",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len2 = data4.length;
for(let i4=0; i4<len2; i4++){
let data5 = data4[i4];
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err14 = {instancePath:instancePath+"/observed/" + i4,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/observed/" + i4,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i5 = data4.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data4[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err16 = {instancePath:instancePath+"/observed",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err17 = {instancePath:instancePath+"/observed",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"least":true,"higher":true,"observed":true},"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!((((key0 === "delegatedWork") || (key0 === "delegatedPersonal")) || (key0 === "application")) || (key0 === "observedSources"))){
const err1 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema55.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.delegatedWork !== undefined){
if(!(validate28(data.delegatedWork, {instancePath:instancePath+"/delegatedWork",parentData:data,parentDataProperty:"delegatedWork",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.delegatedPersonal !== undefined){
if(!(validate28(data.delegatedPersonal, {instancePath:instancePath+"/delegatedPersonal",parentData:data,parentDataProperty:"delegatedPersonal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.application !== undefined){
if(!(validate28(data.application, {instancePath:instancePath+"/application",parentData:data,parentDataProperty:"application",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.observedSources !== undefined){
let data3 = data.observedSources;
if(Array.isArray(data3)){
if(data3.length < 1){
const err3 = {instancePath:instancePath+"/observedSources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err4 = {instancePath:instancePath+"/observedSources/" + i0,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/observedSources/" + i0,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/observedSources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/observedSources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"delegatedWork":true,"delegatedPersonal":true,"application":true,"observedSources":true},"dynamicProps":false,"dynamicItems":false};

const pattern21 = new RegExp("^/[a-z]+(?:/[A-Za-z]+){0,2}$", "u");
const pattern27 = new RegExp("^/", "u");
const pattern22 = new RegExp("^[a-z]+/[a-z-]+$", "u");
const pattern26 = new RegExp("^microsoft\\.directory/", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.relation === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "relation"},message:"must have required property '"+"relation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.fact === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roles === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.scope === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.scope === undefined){
const err6 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.sources === undefined){
const err7 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs5 = errors;
if(!(((((((((key0 === "relation") || (key0 === "reason")) || (key0 === "fact")) || (key0 === "caveat")) || (key0 === "roles")) || (key0 === "action")) || (key0 === "scope")) || (key0 === "when")) || (key0 === "sources"))){
const err9 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema65.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid1 = _errs5 === errors;
if(!valid1){
const err10 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.relation !== undefined){
let data0 = data.relation;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err11 = {instancePath:instancePath+"/relation",schemaPath:"#/properties/relation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/relation",schemaPath:"#/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if(typeof data1 === "string"){
if(!pattern22.test(data1)){
const err13 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[a-z]+/[a-z-]+$"},message:"must match pattern \""+"^[a-z]+/[a-z-]+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.fact !== undefined){
let data2 = data.fact;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err15 = {instancePath:instancePath+"/fact",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/fact",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.caveat !== undefined){
let data3 = data.caveat;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.code === undefined){
const err17 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.when === undefined){
const err18 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data3.sources === undefined){
const err19 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data3){
const _errs15 = errors;
if(!(((key1 === "code") || (key1 === "when")) || (key1 === "sources"))){
const err20 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/propertyNames/enum",keyword:"enum",params:{allowedValues: schema65.properties.caveat.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid4 = _errs15 === errors;
if(!valid4){
const err21 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.code !== undefined){
let data4 = data3.code;
if(typeof data4 === "string"){
if(!pattern22.test(data4)){
const err22 = {instancePath:instancePath+"/caveat/code",schemaPath:"#/properties/caveat/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z]+/[a-z-]+$"},message:"must match pattern \""+"^[a-z]+/[a-z-]+$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/caveat/code",schemaPath:"#/properties/caveat/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.when !== undefined){
let data5 = data3.when;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.fact === undefined){
const err24 = {instancePath:instancePath+"/caveat/when",schemaPath:"#/properties/caveat/properties/when/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data5.is === undefined){
const err25 = {instancePath:instancePath+"/caveat/when",schemaPath:"#/properties/caveat/properties/when/required",keyword:"required",params:{missingProperty: "is"},message:"must have required property '"+"is"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data5){
const _errs20 = errors;
if(!((key2 === "fact") || (key2 === "is"))){
const err26 = {instancePath:instancePath+"/caveat/when",schemaPath:"#/properties/caveat/properties/when/propertyNames/enum",keyword:"enum",params:{allowedValues: schema65.properties.caveat.properties.when.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid6 = _errs20 === errors;
if(!valid6){
const err27 = {instancePath:instancePath+"/caveat/when",schemaPath:"#/properties/caveat/properties/when/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data5.fact !== undefined){
let data6 = data5.fact;
if(typeof data6 === "string"){
if(!pattern21.test(data6)){
const err28 = {instancePath:instancePath+"/caveat/when/fact",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/caveat/when/fact",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5.is !== undefined){
if(typeof data5.is !== "string"){
const err30 = {instancePath:instancePath+"/caveat/when/is",schemaPath:"#/properties/caveat/properties/when/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/caveat/when",schemaPath:"#/properties/caveat/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data3.sources !== undefined){
let data8 = data3.sources;
if(Array.isArray(data8)){
if(data8.length < 1){
const err32 = {instancePath:instancePath+"/caveat/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err33 = {instancePath:instancePath+"/caveat/sources/" + i0,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/caveat/sources/" + i0,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err35 = {instancePath:instancePath+"/caveat/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err36 = {instancePath:instancePath+"/caveat/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/caveat",schemaPath:"#/properties/caveat/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.roles !== undefined){
let data10 = data.roles;
if(Array.isArray(data10)){
if(data10.length < 1){
const err38 = {instancePath:instancePath+"/roles",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err39 = {instancePath:instancePath+"/roles/" + i2,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/roles/" + i2,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i3 = data10.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data10[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err41 = {instancePath:instancePath+"/roles",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err42 = {instancePath:instancePath+"/roles",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.action !== undefined){
let data12 = data.action;
if(typeof data12 === "string"){
if(!pattern26.test(data12)){
const err43 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/pattern",keyword:"pattern",params:{pattern: "^microsoft\\.directory/"},message:"must match pattern \""+"^microsoft\\.directory/"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.scope !== undefined){
let data13 = data.scope;
if(typeof data13 === "string"){
if(!pattern27.test(data13)){
const err45 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.when !== undefined){
let data14 = data.when;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err47 = {instancePath:instancePath+"/when",schemaPath:"#/$defs/when/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 in data14){
if(typeof data14[key3] !== "string"){
const err48 = {instancePath:instancePath+"/when/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/when/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.sources !== undefined){
let data16 = data.sources;
if(Array.isArray(data16)){
if(data16.length < 1){
const err50 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len2 = data16.length;
for(let i4=0; i4<len2; i4++){
let data17 = data16[i4];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err51 = {instancePath:instancePath+"/sources/" + i4,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/sources/" + i4,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i5 = data16.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data16[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err53 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err54 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":{"relation":true,"reason":true,"fact":true,"caveat":true,"roles":true,"action":true,"scope":true,"when":true,"sources":true},"dynamicProps":false,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.callers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "callers"},message:"must have required property '"+"callers"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sources === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.conditions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conditions"},message:"must have required property '"+"conditions"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.anyOf === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "anyOf"},message:"must have required property '"+"anyOf"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.unsettled === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unsettled"},message:"must have required property '"+"unsettled"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.disagreements === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "disagreements"},message:"must have required property '"+"disagreements"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.lookalikeActions === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lookalikeActions"},message:"must have required property '"+"lookalikeActions"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.override === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "override"},message:"must have required property '"+"override"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.managementRestricted === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "managementRestricted"},message:"must have required property '"+"managementRestricted"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(((((((((key0 === "callers") || (key0 === "sources")) || (key0 === "conditions")) || (key0 === "anyOf")) || (key0 === "unsettled")) || (key0 === "disagreements")) || (key0 === "lookalikeActions")) || (key0 === "override")) || (key0 === "managementRestricted"))){
const err9 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err10 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.callers !== undefined){
let data0 = data.callers;
if(Array.isArray(data0)){
if(data0.length < 1){
const err11 = {instancePath:instancePath+"/callers",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err12 = {instancePath:instancePath+"/callers/" + i0,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/callers/" + i0,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/callers",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/callers",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.sources !== undefined){
let data2 = data.sources;
if(Array.isArray(data2)){
if(data2.length < 1){
const err16 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err17 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err19 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err20 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.conditions !== undefined){
let data4 = data.conditions;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.fact === undefined){
const err21 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.values === undefined){
const err22 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5.nouns === undefined){
const err23 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/required",keyword:"required",params:{missingProperty: "nouns"},message:"must have required property '"+"nouns"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data5){
const _errs17 = errors;
if(!((((key2 === "fact") || (key2 === "values")) || (key2 === "nullIs")) || (key2 === "nouns"))){
const err24 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.conditions.additionalProperties.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid11 = _errs17 === errors;
if(!valid11){
const err25 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.fact !== undefined){
let data6 = data5.fact;
if(typeof data6 === "string"){
if(!pattern21.test(data6)){
const err26 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fact",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fact",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data5.values !== undefined){
let data7 = data5.values;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 2){
const err28 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/conditions/additionalProperties/properties/values/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/values",schemaPath:"#/properties/conditions/additionalProperties/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data5.nullIs !== undefined){
if(typeof data5.nullIs !== "string"){
const err30 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/nullIs",schemaPath:"#/properties/conditions/additionalProperties/properties/nullIs/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.nouns !== undefined){
let data9 = data5.nouns;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(typeof data9[key3] !== "string"){
const err31 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/nouns/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/properties/nouns/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/nouns",schemaPath:"#/properties/conditions/additionalProperties/properties/nouns/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/conditions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/conditions/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.anyOf !== undefined){
let data11 = data.anyOf;
if(Array.isArray(data11)){
if(data11.length < 1){
const err35 = {instancePath:instancePath+"/anyOf",schemaPath:"#/properties/anyOf/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
if(!(validate34(data11[i4], {instancePath:instancePath+"/anyOf/" + i4,parentData:data11,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/anyOf",schemaPath:"#/properties/anyOf/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.unsettled !== undefined){
let data13 = data.unsettled;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i5=0; i5<len3; i5++){
let data14 = data13[i5];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.reason === undefined){
const err37 = {instancePath:instancePath+"/unsettled/" + i5,schemaPath:"#/properties/unsettled/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data14.sources === undefined){
const err38 = {instancePath:instancePath+"/unsettled/" + i5,schemaPath:"#/properties/unsettled/items/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 in data14){
const _errs37 = errors;
if(!(((((key4 === "roles") || (key4 === "scope")) || (key4 === "same")) || (key4 === "reason")) || (key4 === "sources"))){
const err39 = {instancePath:instancePath+"/unsettled/" + i5,schemaPath:"#/properties/unsettled/items/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.unsettled.items.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key4};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var valid19 = _errs37 === errors;
if(!valid19){
const err40 = {instancePath:instancePath+"/unsettled/" + i5,schemaPath:"#/properties/unsettled/items/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data14.roles !== undefined){
let data15 = data14.roles;
if(Array.isArray(data15)){
if(data15.length < 1){
const err41 = {instancePath:instancePath+"/unsettled/" + i5+"/roles",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len4 = data15.length;
for(let i6=0; i6<len4; i6++){
let data16 = data15[i6];
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err42 = {instancePath:instancePath+"/unsettled/" + i5+"/roles/" + i6,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/unsettled/" + i5+"/roles/" + i6,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i7 = data15.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data15[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err44 = {instancePath:instancePath+"/unsettled/" + i5+"/roles",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err45 = {instancePath:instancePath+"/unsettled/" + i5+"/roles",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.scope !== undefined){
let data17 = data14.scope;
if(typeof data17 === "string"){
if(!pattern27.test(data17)){
const err46 = {instancePath:instancePath+"/unsettled/" + i5+"/scope",schemaPath:"#/properties/unsettled/items/properties/scope/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/unsettled/" + i5+"/scope",schemaPath:"#/properties/unsettled/items/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data14.same !== undefined){
let data18 = data14.same;
if(Array.isArray(data18)){
if(data18.length > 2){
const err48 = {instancePath:instancePath+"/unsettled/" + i5+"/same",schemaPath:"#/properties/unsettled/items/properties/same/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18.length < 2){
const err49 = {instancePath:instancePath+"/unsettled/" + i5+"/same",schemaPath:"#/properties/unsettled/items/properties/same/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len5 = data18.length;
for(let i8=0; i8<len5; i8++){
let data19 = data18[i8];
if(typeof data19 === "string"){
if(!pattern21.test(data19)){
const err50 = {instancePath:instancePath+"/unsettled/" + i5+"/same/" + i8,schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/unsettled/" + i5+"/same/" + i8,schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/unsettled/" + i5+"/same",schemaPath:"#/properties/unsettled/items/properties/same/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data14.reason !== undefined){
let data20 = data14.reason;
if(typeof data20 === "string"){
if(!pattern22.test(data20)){
const err53 = {instancePath:instancePath+"/unsettled/" + i5+"/reason",schemaPath:"#/properties/unsettled/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[a-z]+/[a-z-]+$"},message:"must match pattern \""+"^[a-z]+/[a-z-]+$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/unsettled/" + i5+"/reason",schemaPath:"#/properties/unsettled/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data14.sources !== undefined){
let data21 = data14.sources;
if(Array.isArray(data21)){
if(data21.length < 1){
const err55 = {instancePath:instancePath+"/unsettled/" + i5+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len6 = data21.length;
for(let i9=0; i9<len6; i9++){
let data22 = data21[i9];
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err56 = {instancePath:instancePath+"/unsettled/" + i5+"/sources/" + i9,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/unsettled/" + i5+"/sources/" + i9,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
let i10 = data21.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data21[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err58 = {instancePath:instancePath+"/unsettled/" + i5+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i10+" are identical)"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
const err59 = {instancePath:instancePath+"/unsettled/" + i5+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/unsettled/" + i5,schemaPath:"#/properties/unsettled/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/unsettled",schemaPath:"#/properties/unsettled/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.disagreements !== undefined){
let data23 = data.disagreements;
if(Array.isArray(data23)){
const len7 = data23.length;
for(let i11=0; i11<len7; i11++){
let data24 = data23[i11];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.roles === undefined){
const err62 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data24.scope === undefined){
const err63 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data24.note === undefined){
const err64 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/required",keyword:"required",params:{missingProperty: "note"},message:"must have required property '"+"note"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data24.sources === undefined){
const err65 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key5 in data24){
const _errs61 = errors;
if(!(((((key5 === "roles") || (key5 === "scope")) || (key5 === "when")) || (key5 === "note")) || (key5 === "sources"))){
const err66 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.disagreements.items.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key5};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var valid34 = _errs61 === errors;
if(!valid34){
const err67 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data24.roles !== undefined){
let data25 = data24.roles;
if(Array.isArray(data25)){
if(data25.length < 1){
const err68 = {instancePath:instancePath+"/disagreements/" + i11+"/roles",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len8 = data25.length;
for(let i12=0; i12<len8; i12++){
let data26 = data25[i12];
if(typeof data26 === "string"){
if(func1(data26) < 1){
const err69 = {instancePath:instancePath+"/disagreements/" + i11+"/roles/" + i12,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/disagreements/" + i11+"/roles/" + i12,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
let i13 = data25.length;
let j4;
if(i13 > 1){
const indices4 = {};
for(;i13--;){
let item4 = data25[i13];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err71 = {instancePath:instancePath+"/disagreements/" + i11+"/roles",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i13+" are identical)"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
break;
}
indices4[item4] = i13;
}
}
}
else {
const err72 = {instancePath:instancePath+"/disagreements/" + i11+"/roles",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data24.scope !== undefined){
let data27 = data24.scope;
if(typeof data27 === "string"){
if(!pattern27.test(data27)){
const err73 = {instancePath:instancePath+"/disagreements/" + i11+"/scope",schemaPath:"#/properties/disagreements/items/properties/scope/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/disagreements/" + i11+"/scope",schemaPath:"#/properties/disagreements/items/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.when !== undefined){
let data28 = data24.when;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(Object.keys(data28).length < 1){
const err75 = {instancePath:instancePath+"/disagreements/" + i11+"/when",schemaPath:"#/$defs/when/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key6 in data28){
if(typeof data28[key6] !== "string"){
const err76 = {instancePath:instancePath+"/disagreements/" + i11+"/when/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/when/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/disagreements/" + i11+"/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data24.note !== undefined){
let data30 = data24.note;
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err78 = {instancePath:instancePath+"/disagreements/" + i11+"/note",schemaPath:"#/properties/disagreements/items/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/disagreements/" + i11+"/note",schemaPath:"#/properties/disagreements/items/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data24.sources !== undefined){
let data31 = data24.sources;
if(Array.isArray(data31)){
if(data31.length < 1){
const err80 = {instancePath:instancePath+"/disagreements/" + i11+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len9 = data31.length;
for(let i14=0; i14<len9; i14++){
let data32 = data31[i14];
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err81 = {instancePath:instancePath+"/disagreements/" + i11+"/sources/" + i14,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/disagreements/" + i11+"/sources/" + i14,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
let i15 = data31.length;
let j5;
if(i15 > 1){
const indices5 = {};
for(;i15--;){
let item5 = data31[i15];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err83 = {instancePath:instancePath+"/disagreements/" + i11+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i15+" are identical)"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
break;
}
indices5[item5] = i15;
}
}
}
else {
const err84 = {instancePath:instancePath+"/disagreements/" + i11+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/disagreements/" + i11,schemaPath:"#/properties/disagreements/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/disagreements",schemaPath:"#/properties/disagreements/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.lookalikeActions !== undefined){
let data33 = data.lookalikeActions;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.patterns === undefined){
const err87 = {instancePath:instancePath+"/lookalikeActions",schemaPath:"#/properties/lookalikeActions/required",keyword:"required",params:{missingProperty: "patterns"},message:"must have required property '"+"patterns"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data33.sources === undefined){
const err88 = {instancePath:instancePath+"/lookalikeActions",schemaPath:"#/properties/lookalikeActions/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key7 in data33){
const _errs84 = errors;
if(!((key7 === "patterns") || (key7 === "sources"))){
const err89 = {instancePath:instancePath+"/lookalikeActions",schemaPath:"#/properties/lookalikeActions/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.lookalikeActions.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key7};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var valid46 = _errs84 === errors;
if(!valid46){
const err90 = {instancePath:instancePath+"/lookalikeActions",schemaPath:"#/properties/lookalikeActions/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data33.patterns !== undefined){
let data34 = data33.patterns;
if(Array.isArray(data34)){
if(data34.length < 1){
const err91 = {instancePath:instancePath+"/lookalikeActions/patterns",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
const len10 = data34.length;
for(let i16=0; i16<len10; i16++){
let data35 = data34[i16];
if(typeof data35 === "string"){
if(func1(data35) < 1){
const err92 = {instancePath:instancePath+"/lookalikeActions/patterns/" + i16,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/lookalikeActions/patterns/" + i16,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
let i17 = data34.length;
let j6;
if(i17 > 1){
const indices6 = {};
for(;i17--;){
let item6 = data34[i17];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err94 = {instancePath:instancePath+"/lookalikeActions/patterns",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i17, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i17+" are identical)"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
break;
}
indices6[item6] = i17;
}
}
}
else {
const err95 = {instancePath:instancePath+"/lookalikeActions/patterns",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data33.sources !== undefined){
let data36 = data33.sources;
if(Array.isArray(data36)){
if(data36.length < 1){
const err96 = {instancePath:instancePath+"/lookalikeActions/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len11 = data36.length;
for(let i18=0; i18<len11; i18++){
let data37 = data36[i18];
if(typeof data37 === "string"){
if(func1(data37) < 1){
const err97 = {instancePath:instancePath+"/lookalikeActions/sources/" + i18,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/lookalikeActions/sources/" + i18,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
let i19 = data36.length;
let j7;
if(i19 > 1){
const indices7 = {};
for(;i19--;){
let item7 = data36[i19];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err99 = {instancePath:instancePath+"/lookalikeActions/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i19+" are identical)"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
break;
}
indices7[item7] = i19;
}
}
}
else {
const err100 = {instancePath:instancePath+"/lookalikeActions/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/lookalikeActions",schemaPath:"#/properties/lookalikeActions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.override !== undefined){
let data38 = data.override;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.when === undefined){
const err102 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data38.sources === undefined){
const err103 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data38.grants === undefined){
const err104 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/required",keyword:"required",params:{missingProperty: "grants"},message:"must have required property '"+"grants"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key8 in data38){
const _errs97 = errors;
if(!(((key8 === "when") || (key8 === "sources")) || (key8 === "grants"))){
const err105 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.override.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key8};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var valid56 = _errs97 === errors;
if(!valid56){
const err106 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/propertyNames",keyword:"propertyNames",params:{propertyName: key8},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data38.when !== undefined){
let data39 = data38.when;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err107 = {instancePath:instancePath+"/override/when",schemaPath:"#/$defs/when/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key9 in data39){
if(typeof data39[key9] !== "string"){
const err108 = {instancePath:instancePath+"/override/when/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/when/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/override/when",schemaPath:"#/$defs/when/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data38.sources !== undefined){
let data41 = data38.sources;
if(Array.isArray(data41)){
if(data41.length < 1){
const err110 = {instancePath:instancePath+"/override/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
const len12 = data41.length;
for(let i20=0; i20<len12; i20++){
let data42 = data41[i20];
if(typeof data42 === "string"){
if(func1(data42) < 1){
const err111 = {instancePath:instancePath+"/override/sources/" + i20,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/override/sources/" + i20,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
let i21 = data41.length;
let j8;
if(i21 > 1){
const indices8 = {};
for(;i21--;){
let item8 = data41[i21];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err113 = {instancePath:instancePath+"/override/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i21, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i21+" are identical)"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
break;
}
indices8[item8] = i21;
}
}
}
else {
const err114 = {instancePath:instancePath+"/override/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data38.grants !== undefined){
let data43 = data38.grants;
if(Array.isArray(data43)){
const len13 = data43.length;
for(let i22=0; i22<len13; i22++){
let data44 = data43[i22];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.roles === undefined){
const err115 = {instancePath:instancePath+"/override/grants/" + i22,schemaPath:"#/properties/override/properties/grants/items/required",keyword:"required",params:{missingProperty: "roles"},message:"must have required property '"+"roles"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data44.scope === undefined){
const err116 = {instancePath:instancePath+"/override/grants/" + i22,schemaPath:"#/properties/override/properties/grants/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key10 in data44){
const _errs113 = errors;
if(!(((key10 === "roles") || (key10 === "scope")) || (key10 === "groupTypes"))){
const err117 = {instancePath:instancePath+"/override/grants/" + i22,schemaPath:"#/properties/override/properties/grants/items/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.override.properties.grants.items.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key10};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var valid66 = _errs113 === errors;
if(!valid66){
const err118 = {instancePath:instancePath+"/override/grants/" + i22,schemaPath:"#/properties/override/properties/grants/items/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data44.roles !== undefined){
let data45 = data44.roles;
if(Array.isArray(data45)){
if(data45.length < 1){
const err119 = {instancePath:instancePath+"/override/grants/" + i22+"/roles",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const len14 = data45.length;
for(let i23=0; i23<len14; i23++){
let data46 = data45[i23];
if(typeof data46 === "string"){
if(func1(data46) < 1){
const err120 = {instancePath:instancePath+"/override/grants/" + i22+"/roles/" + i23,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/override/grants/" + i22+"/roles/" + i23,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
let i24 = data45.length;
let j9;
if(i24 > 1){
const indices9 = {};
for(;i24--;){
let item9 = data45[i24];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err122 = {instancePath:instancePath+"/override/grants/" + i22+"/roles",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i24, j: j9},message:"must NOT have duplicate items (items ## "+j9+" and "+i24+" are identical)"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
break;
}
indices9[item9] = i24;
}
}
}
else {
const err123 = {instancePath:instancePath+"/override/grants/" + i22+"/roles",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data44.scope !== undefined){
let data47 = data44.scope;
if(typeof data47 === "string"){
if(!pattern27.test(data47)){
const err124 = {instancePath:instancePath+"/override/grants/" + i22+"/scope",schemaPath:"#/properties/override/properties/grants/items/properties/scope/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/override/grants/" + i22+"/scope",schemaPath:"#/properties/override/properties/grants/items/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data44.groupTypes !== undefined){
let data48 = data44.groupTypes;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(Object.keys(data48).length < 1){
const err126 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key11 in data48){
const _errs123 = errors;
if(!((key11 === "includes") || (key11 === "excludes"))){
const err127 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.override.properties.grants.items.properties.groupTypes.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key11};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var valid72 = _errs123 === errors;
if(!valid72){
const err128 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data48.includes !== undefined){
if(typeof data48.includes !== "string"){
const err129 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes/includes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/properties/includes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data48.excludes !== undefined){
if(typeof data48.excludes !== "string"){
const err130 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes/excludes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/properties/excludes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/override/grants/" + i22+"/groupTypes",schemaPath:"#/properties/override/properties/grants/items/properties/groupTypes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/override/grants/" + i22,schemaPath:"#/properties/override/properties/grants/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/override/grants",schemaPath:"#/properties/override/properties/grants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/override",schemaPath:"#/properties/override/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.managementRestricted !== undefined){
let data51 = data.managementRestricted;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.fact === undefined){
const err135 = {instancePath:instancePath+"/managementRestricted",schemaPath:"#/properties/managementRestricted/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data51.sources === undefined){
const err136 = {instancePath:instancePath+"/managementRestricted",schemaPath:"#/properties/managementRestricted/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
for(const key12 in data51){
const _errs130 = errors;
if(!((key12 === "fact") || (key12 === "sources"))){
const err137 = {instancePath:instancePath+"/managementRestricted",schemaPath:"#/properties/managementRestricted/propertyNames/enum",keyword:"enum",params:{allowedValues: schema61.properties.managementRestricted.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key12};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var valid74 = _errs130 === errors;
if(!valid74){
const err138 = {instancePath:instancePath+"/managementRestricted",schemaPath:"#/properties/managementRestricted/propertyNames",keyword:"propertyNames",params:{propertyName: key12},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data51.fact !== undefined){
let data52 = data51.fact;
if(typeof data52 === "string"){
if(!pattern21.test(data52)){
const err139 = {instancePath:instancePath+"/managementRestricted/fact",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/managementRestricted/fact",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data51.sources !== undefined){
let data53 = data51.sources;
if(Array.isArray(data53)){
if(data53.length < 1){
const err141 = {instancePath:instancePath+"/managementRestricted/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
const len15 = data53.length;
for(let i25=0; i25<len15; i25++){
let data54 = data53[i25];
if(typeof data54 === "string"){
if(func1(data54) < 1){
const err142 = {instancePath:instancePath+"/managementRestricted/sources/" + i25,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/managementRestricted/sources/" + i25,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
let i26 = data53.length;
let j10;
if(i26 > 1){
const indices10 = {};
for(;i26--;){
let item10 = data53[i26];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
const err144 = {instancePath:instancePath+"/managementRestricted/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i26, j: j10},message:"must NOT have duplicate items (items ## "+j10+" and "+i26+" are identical)"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
break;
}
indices10[item10] = i26;
}
}
}
else {
const err145 = {instancePath:instancePath+"/managementRestricted/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath:instancePath+"/managementRestricted",schemaPath:"#/properties/managementRestricted/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"callers":true,"sources":true,"conditions":true,"anyOf":true,"unsettled":true,"disagreements":true,"lookalikeActions":true,"override":true,"managementRestricted":true},"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.found === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.id === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.scheduleId === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scheduleId"},message:"must have required property '"+"scheduleId"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.statuses === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "statuses"},message:"must have required property '"+"statuses"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.ownActivation === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ownActivation"},message:"must have required property '"+"ownActivation"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.sources === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(((((((key0 === "fact") || (key0 === "found")) || (key0 === "id")) || (key0 === "scheduleId")) || (key0 === "statuses")) || (key0 === "ownActivation")) || (key0 === "sources"))){
const err7 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema85.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err8 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.fact !== undefined){
let data0 = data.fact;
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err9 = {instancePath:instancePath+"/fact",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/fact",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.found !== undefined){
let data1 = data.found;
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err11 = {instancePath:instancePath+"/found",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/found",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.scheduleId !== undefined){
let data3 = data.scheduleId;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err15 = {instancePath:instancePath+"/scheduleId",schemaPath:"#/properties/scheduleId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/scheduleId",schemaPath:"#/properties/scheduleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.statuses !== undefined){
let data4 = data.statuses;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err17 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ownActivation !== undefined){
let data5 = data.ownActivation;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.action === undefined){
const err19 = {instancePath:instancePath+"/ownActivation",schemaPath:"#/properties/ownActivation/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.same === undefined){
const err20 = {instancePath:instancePath+"/ownActivation",schemaPath:"#/properties/ownActivation/required",keyword:"required",params:{missingProperty: "same"},message:"must have required property '"+"same"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
const _errs17 = errors;
if(!((key1 === "action") || (key1 === "same"))){
const err21 = {instancePath:instancePath+"/ownActivation",schemaPath:"#/properties/ownActivation/propertyNames/enum",keyword:"enum",params:{allowedValues: schema85.properties.ownActivation.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key1};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid5 = _errs17 === errors;
if(!valid5){
const err22 = {instancePath:instancePath+"/ownActivation",schemaPath:"#/properties/ownActivation/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.action !== undefined){
let data6 = data5.action;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err23 = {instancePath:instancePath+"/ownActivation/action",schemaPath:"#/properties/ownActivation/properties/action/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/ownActivation/action",schemaPath:"#/properties/ownActivation/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.same !== undefined){
let data7 = data5.same;
if(Array.isArray(data7)){
if(data7.length > 2){
const err25 = {instancePath:instancePath+"/ownActivation/same",schemaPath:"#/properties/ownActivation/properties/same/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7.length < 2){
const err26 = {instancePath:instancePath+"/ownActivation/same",schemaPath:"#/properties/ownActivation/properties/same/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
const err27 = {instancePath:instancePath+"/ownActivation/same/" + i0,schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/ownActivation/same/" + i0,schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/ownActivation/same",schemaPath:"#/properties/ownActivation/properties/same/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/ownActivation",schemaPath:"#/properties/ownActivation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.sources !== undefined){
let data9 = data.sources;
if(Array.isArray(data9)){
if(data9.length < 1){
const err31 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err32 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/sources/" + i1,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
let i2 = data9.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data9[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err34 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err35 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"fact":true,"found":true,"id":true,"scheduleId":true,"statuses":true,"ownActivation":true,"sources":true},"dynamicProps":false,"dynamicItems":false};

const pattern41 = new RegExp("^\\?", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sources === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.clouds === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clouds"},message:"must have required property '"+"clouds"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.permission === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permission"},message:"must have required property '"+"permission"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.authority === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.state === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.reads === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reads"},message:"must have required property '"+"reads"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(((((((key0 === "operation") || (key0 === "sources")) || (key0 === "clouds")) || (key0 === "permission")) || (key0 === "authority")) || (key0 === "state")) || (key0 === "reads"))){
const err7 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema32.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err8 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.operation !== undefined){
let data0 = data.operation;
if(!((data0 === "assignmentScheduleRequest.cancel") || (data0 === "eligibilityScheduleRequest.cancel"))){
const err9 = {instancePath:instancePath+"/operation",schemaPath:"facts.schema.json#/properties/operation/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sources !== undefined){
let data1 = data.sources;
if(Array.isArray(data1)){
if(data1.length < 1){
const err10 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.clouds !== undefined){
let data3 = data.clouds;
if(Array.isArray(data3)){
if(data3.length < 1){
const err15 = {instancePath:instancePath+"/clouds",schemaPath:"#/$defs/ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err16 = {instancePath:instancePath+"/clouds/" + i2,schemaPath:"#/$defs/ids/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/clouds/" + i2,schemaPath:"#/$defs/ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err18 = {instancePath:instancePath+"/clouds",schemaPath:"#/$defs/ids/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err19 = {instancePath:instancePath+"/clouds",schemaPath:"#/$defs/ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.permission !== undefined){
if(!(validate27(data.permission, {instancePath:instancePath+"/permission",parentData:data,parentDataProperty:"permission",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.authority !== undefined){
if(!(validate33(data.authority, {instancePath:instancePath+"/authority",parentData:data,parentDataProperty:"authority",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined){
if(!(validate37(data.state, {instancePath:instancePath+"/state",parentData:data,parentDataProperty:"state",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.reads !== undefined){
let data8 = data.reads;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err20 = {instancePath:instancePath+"/reads",schemaPath:"#/properties/reads/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data8){
const _errs19 = errors;
if(typeof key1 === "string"){
if(!pattern21.test(key1)){
const err21 = {instancePath:instancePath+"/reads",schemaPath:"#/$defs/factPointer/pattern",keyword:"pattern",params:{pattern: "^/[a-z]+(?:/[A-Za-z]+){0,2}$"},message:"must match pattern \""+"^/[a-z]+(?:/[A-Za-z]+){0,2}$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/reads",schemaPath:"#/$defs/factPointer/type",keyword:"type",params:{type: "string"},message:"must be string",propertyName:key1};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid11 = _errs19 === errors;
if(!valid11){
const err23 = {instancePath:instancePath+"/reads",schemaPath:"#/properties/reads/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key2 in data8){
let data9 = data8[key2];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err24 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/factRead/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data9){
const _errs26 = errors;
if(!((((key3 === "claim") || (key3 === "get")) || (key3 === "post")) || (key3 === "parameters"))){
const err25 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/factRead/propertyNames/enum",keyword:"enum",params:{allowedValues: schema92.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid15 = _errs26 === errors;
if(!valid15){
const err26 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/factRead/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.claim !== undefined){
let data10 = data9.claim;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err27 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/claim",schemaPath:"#/$defs/factRead/properties/claim/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/claim",schemaPath:"#/$defs/factRead/properties/claim/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.get !== undefined){
let data11 = data9.get;
if(typeof data11 === "string"){
if(!pattern27.test(data11)){
const err29 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/get",schemaPath:"#/$defs/factRead/properties/get/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/get",schemaPath:"#/$defs/factRead/properties/get/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.post !== undefined){
let data12 = data9.post;
if(typeof data12 === "string"){
if(!pattern27.test(data12)){
const err31 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/post",schemaPath:"#/$defs/factRead/properties/post/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/post",schemaPath:"#/$defs/factRead/properties/post/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.parameters !== undefined){
let data13 = data9.parameters;
if(typeof data13 === "string"){
if(!pattern41.test(data13)){
const err33 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/$defs/factRead/properties/parameters/pattern",keyword:"pattern",params:{pattern: "^\\?"},message:"must match pattern \""+"^\\?"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/$defs/factRead/properties/parameters/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/reads/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/factRead/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/reads",schemaPath:"#/properties/reads/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"operation":true,"sources":true,"clouds":true,"permission":true,"authority":true,"state":true,"reads":true},"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sources === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.permission === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "permission"},message:"must have required property '"+"permission"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!((key0 === "sources") || (key0 === "permission"))){
const err2 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema93.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.sources !== undefined){
let data0 = data.sources;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/$defs/sources/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/$defs/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath:instancePath+"/sources",schemaPath:"#/$defs/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.permission !== undefined){
if(!(validate27(data.permission, {instancePath:instancePath+"/permission",parentData:data,parentDataProperty:"permission",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"sources":true,"permission":true},"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://pim-precheck.dev/schemas/access-overlay.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.overlay === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "overlay"},message:"must have required property '"+"overlay"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.info === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "info"},message:"must have required property '"+"info"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.extends === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "extends"},message:"must have required property '"+"extends"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.actions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!((((key0 === "overlay") || (key0 === "info")) || (key0 === "extends")) || (key0 === "actions"))){
const err4 = {instancePath,schemaPath:"#/propertyNames/enum",keyword:"enum",params:{allowedValues: schema31.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err5 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.overlay !== undefined){
if("1.0.0" !== data.overlay){
const err6 = {instancePath:instancePath+"/overlay",schemaPath:"#/properties/overlay/const",keyword:"const",params:{allowedValue: "1.0.0"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.info !== undefined){
let data1 = data.info;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.title === undefined){
const err7 = {instancePath:instancePath+"/info",schemaPath:"#/properties/info/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.version === undefined){
const err8 = {instancePath:instancePath+"/info",schemaPath:"#/properties/info/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data1){
const _errs5 = errors;
if(!((key1 === "title") || (key1 === "version"))){
const err9 = {instancePath:instancePath+"/info",schemaPath:"#/properties/info/propertyNames/enum",keyword:"enum",params:{allowedValues: schema31.properties.info.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid2 = _errs5 === errors;
if(!valid2){
const err10 = {instancePath:instancePath+"/info",schemaPath:"#/properties/info/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.title !== undefined){
let data2 = data1.title;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/info/title",schemaPath:"#/properties/info/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/info/title",schemaPath:"#/properties/info/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err13 = {instancePath:instancePath+"/info/version",schemaPath:"#/properties/info/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/info/version",schemaPath:"#/properties/info/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/info",schemaPath:"#/properties/info/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.extends !== undefined){
let data4 = data.extends;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err16 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.actions !== undefined){
let data5 = data.actions;
if(Array.isArray(data5)){
if(data5.length < 1){
const err18 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.target === undefined){
const err19 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.update === undefined){
const err20 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty: "update"},message:"must have required property '"+"update"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data6){
const _errs16 = errors;
if(!((key2 === "target") || (key2 === "update"))){
const err21 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/propertyNames/enum",keyword:"enum",params:{allowedValues: schema31.properties.actions.items.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid6 = _errs16 === errors;
if(!valid6){
const err22 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.target !== undefined){
let data7 = data6.target;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err23 = {instancePath:instancePath+"/actions/" + i0+"/target",schemaPath:"#/properties/actions/items/properties/target/pattern",keyword:"pattern",params:{pattern: "^\\$\\.paths\\["},message:"must match pattern \""+"^\\$\\.paths\\["+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/actions/" + i0+"/target",schemaPath:"#/properties/actions/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.update !== undefined){
let data8 = data6.update;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["x-access"] === undefined){
const err25 = {instancePath:instancePath+"/actions/" + i0+"/update",schemaPath:"#/properties/actions/items/properties/update/required",keyword:"required",params:{missingProperty: "x-access"},message:"must have required property '"+"x-access"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data8){
const _errs21 = errors;
if(!(key3 === "x-access")){
const err26 = {instancePath:instancePath+"/actions/" + i0+"/update",schemaPath:"#/properties/actions/items/properties/update/propertyNames/enum",keyword:"enum",params:{allowedValues: schema31.properties.actions.items.properties.update.propertyNames.enum},message:"must be equal to one of the allowed values",propertyName:key3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid8 = _errs21 === errors;
if(!valid8){
const err27 = {instancePath:instancePath+"/actions/" + i0+"/update",schemaPath:"#/properties/actions/items/properties/update/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8["x-access"] !== undefined){
let data9 = data8["x-access"];
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err28 = {instancePath:instancePath+"/actions/" + i0+"/update/x-access",schemaPath:"#/properties/actions/items/properties/update/properties/x-access/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const _errs24 = errors;
let valid10 = true;
const _errs25 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing0;
if((data9.operation === undefined) && (missing0 = "operation")){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs26 = errors;
if(!(validate21(data9, {instancePath:instancePath+"/actions/" + i0+"/update/x-access",parentData:data8,parentDataProperty:"x-access",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs26 === errors;
valid10 = _valid0;
if(valid10){
var props0 = {};
props0.operation = true;
props0.sources = true;
props0.clouds = true;
props0.permission = true;
props0.authority = true;
props0.state = true;
props0.reads = true;
}
ifClause0 = "then";
}
else {
const _errs27 = errors;
if(!(validate40(data9, {instancePath:instancePath+"/actions/" + i0+"/update/x-access",parentData:data8,parentDataProperty:"x-access",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs27 === errors;
valid10 = _valid0;
if(valid10){
if(props0 !== true){
props0 = props0 || {};
props0.sources = true;
props0.permission = true;
}
}
ifClause0 = "else";
}
if(!valid10){
const err30 = {instancePath:instancePath+"/actions/" + i0+"/update/x-access",schemaPath:"#/properties/actions/items/properties/update/properties/x-access/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/actions/" + i0+"/update",schemaPath:"#/properties/actions/items/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"overlay":true,"info":true,"extends":true,"actions":true},"dynamicProps":false,"dynamicItems":false};

/** Counts the characters of a text, not its UTF-16 units. */
function countCharacters(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
