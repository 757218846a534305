/** Tells whether a value fits openapi/schemas/facts.schema.json; do not edit. */
// Source: openapi/schemas/facts.schema.json; run `npm run codegen` to write it again.
// @ts-nocheck

/** True where the value fits; else `errors` says where it does not. */
export const validateFacts: ((data: unknown) => boolean) & {
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
const func14 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$", "u");
const pattern5 = new RegExp("^[^\\ud800-\\udfff]*$", "u");
const pattern11 = new RegExp("^(?!.*\\.\\.)[^/%\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$", "u");

const schema39 = {"enum":["active","eligible"]};
const schema31 = {"properties":{"operation":{"enum":["assignmentScheduleRequest.cancel","eligibilityScheduleRequest.cancel"]},"cloud":{"enum":["global","usGovL4","usGovL5","china"]},"caller":{"properties":{"kind":{"enum":["delegatedWork","delegatedPersonal","application"]}}},"group":{"properties":{"isAssignableToRole":{"type":["boolean","null"]},"membership":{"enum":["direct","nested"]},"callerEligible":{"items":{"enum":["member","owner"]}}}},"request":{"properties":{"id":0,"found":0,"status":0,"accessId":{"enum":["member","owner"]},"action":0,"createdBy":0,"principalId":0,"groupId":0,"createdDateTime":0,"justification":0,"ticket":0}}}};
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(errors === _errs0){
if(typeof data === "string"){
if(!pattern5.test(data)){
validate22.errors = [{instancePath,schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === 0){
if(typeof data === "string"){
if(func1(data) > 1024){
validate22.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data) < 1){
validate22.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.roleTemplateId === undefined) && (missing0 = "roleTemplateId")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.custom !== undefined){
var valid1 = false;
validate21.errors = [{instancePath:instancePath+"/custom",schemaPath:"#/then/properties/custom/false schema",keyword:"false schema",params:{},message:"boolean schema is false"}];
return false;
}
else {
var valid1 = true;
}
if(valid1){
if(data.actions !== undefined){
var valid1 = false;
validate21.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/then/properties/actions/false schema",keyword:"false schema",params:{},message:"boolean schema is false"}];
return false;
}
else {
var valid1 = true;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.custom = true;
props0.actions = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.custom === undefined) && (missing1 = "custom")) || ((data.actions === undefined) && (missing1 = "actions"))){
validate21.errors = [{instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate21.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.scope === undefined) && (missing2 = "scope")){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!(((((key0 === "roleTemplateId") || (key0 === "custom")) || (key0 === "actions")) || (key0 === "scope")) || (key0 === "state"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data.roleTemplateId !== undefined){
let data2 = data.roleTemplateId;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func1(data2) > 1024){
validate21.errors = [{instancePath:instancePath+"/roleTemplateId",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate21.errors = [{instancePath:instancePath+"/roleTemplateId",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data2)){
validate21.errors = [{instancePath:instancePath+"/roleTemplateId",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/roleTemplateId",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.custom !== undefined){
const _errs9 = errors;
if(true !== data.custom){
validate21.errors = [{instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.actions !== undefined){
let data4 = data.actions;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
validate21.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(func1(data5) > 512){
validate21.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"}];
return false;
}
else {
if(func1(data5) < 1){
validate21.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/actions/" + i0,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.scope !== undefined){
const _errs16 = errors;
if(!(validate22(data.scope, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.state !== undefined){
let data7 = data.state;
const _errs17 = errors;
if(!((data7 === "active") || (data7 === "eligible"))){
validate21.errors = [{instancePath:instancePath+"/state",schemaPath:"#/$defs/state/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats0 = isDateTime;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://pim-precheck.dev/schemas/facts.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.caller === undefined) && (missing0 = "caller")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "schemaVersion") || (key0 === "operation")) || (key0 === "cloud")) || (key0 === "caller")) || (key0 === "group")) || (key0 === "request")) || (key0 === "now"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operation !== undefined){
let data1 = data.operation;
const _errs3 = errors;
if(!((data1 === "assignmentScheduleRequest.cancel") || (data1 === "eligibilityScheduleRequest.cancel"))){
validate20.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/enum",keyword:"enum",params:{allowedValues: schema31.properties.operation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cloud !== undefined){
let data2 = data.cloud;
const _errs4 = errors;
if(!((((data2 === "global") || (data2 === "usGovL4")) || (data2 === "usGovL5")) || (data2 === "china"))){
validate20.errors = [{instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/enum",keyword:"enum",params:{allowedValues: schema31.properties.cloud.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caller !== undefined){
let data3 = data.caller;
const _errs5 = errors;
if(errors === _errs5){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((data3.kind === undefined) && (missing1 = "kind")){
validate20.errors = [{instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data3){
if(!(((((key1 === "kind") || (key1 === "id")) || (key1 === "permissions")) || (key1 === "rolesComplete")) || (key1 === "roles"))){
validate20.errors = [{instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data3.kind !== undefined){
let data4 = data3.kind;
const _errs8 = errors;
if(!(((data4 === "delegatedWork") || (data4 === "delegatedPersonal")) || (data4 === "application"))){
validate20.errors = [{instancePath:instancePath+"/caller/kind",schemaPath:"#/properties/caller/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.caller.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.id !== undefined){
let data5 = data3.id;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(func1(data5) > 1024){
validate20.errors = [{instancePath:instancePath+"/caller/id",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data5) < 1){
validate20.errors = [{instancePath:instancePath+"/caller/id",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data5)){
validate20.errors = [{instancePath:instancePath+"/caller/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.permissions !== undefined){
let data6 = data3.permissions;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data6)){
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
validate20.errors = [{instancePath:instancePath+"/caller/permissions/" + i0,schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller/permissions/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs14){
if(typeof data7 === "string"){
if(func1(data7) > 256){
validate20.errors = [{instancePath:instancePath+"/caller/permissions/" + i0,schemaPath:"#/properties/caller/properties/permissions/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func1(data7) < 1){
validate20.errors = [{instancePath:instancePath+"/caller/permissions/" + i0,schemaPath:"#/properties/caller/properties/permissions/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller/permissions/" + i0,schemaPath:"#/properties/caller/properties/permissions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller/permissions",schemaPath:"#/properties/caller/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.rolesComplete !== undefined){
const _errs18 = errors;
if(typeof data3.rolesComplete !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/caller/rolesComplete",schemaPath:"#/properties/caller/properties/rolesComplete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.roles !== undefined){
let data9 = data3.roles;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
var valid5 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs22 = errors;
if(!(validate21(data9[i1], {instancePath:instancePath+"/caller/roles/" + i1,parentData:data9,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller/roles",schemaPath:"#/properties/caller/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caller",schemaPath:"#/properties/caller/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
let data11 = data.group;
const _errs23 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
const _errs25 = errors;
for(const key2 in data11){
if(!((((((((key2 === "id") || (key2 === "isAssignableToRole")) || (key2 === "callerIsOwner")) || (key2 === "callerIsMember")) || (key2 === "membership")) || (key2 === "callerEligible")) || (key2 === "groupTypes")) || (key2 === "isManagementRestricted"))){
validate20.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data11.id !== undefined){
let data12 = data11.id;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data12 === "string"){
if(func1(data12) > 1024){
validate20.errors = [{instancePath:instancePath+"/group/id",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data12) < 1){
validate20.errors = [{instancePath:instancePath+"/group/id",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data12)){
validate20.errors = [{instancePath:instancePath+"/group/id",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.isAssignableToRole !== undefined){
let data13 = data11.isAssignableToRole;
const _errs29 = errors;
if((typeof data13 !== "boolean") && (data13 !== null)){
validate20.errors = [{instancePath:instancePath+"/group/isAssignableToRole",schemaPath:"#/properties/group/properties/isAssignableToRole/type",keyword:"type",params:{type: schema31.properties.group.properties.isAssignableToRole.type},message:"must be boolean,null"}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.callerIsOwner !== undefined){
const _errs31 = errors;
if(typeof data11.callerIsOwner !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/group/callerIsOwner",schemaPath:"#/properties/group/properties/callerIsOwner/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.callerIsMember !== undefined){
const _errs33 = errors;
if(typeof data11.callerIsMember !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/group/callerIsMember",schemaPath:"#/properties/group/properties/callerIsMember/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.membership !== undefined){
let data16 = data11.membership;
const _errs35 = errors;
if(!((data16 === "direct") || (data16 === "nested"))){
validate20.errors = [{instancePath:instancePath+"/group/membership",schemaPath:"#/properties/group/properties/membership/enum",keyword:"enum",params:{allowedValues: schema31.properties.group.properties.membership.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.callerEligible !== undefined){
let data17 = data11.callerEligible;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data17)){
var valid8 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
const _errs38 = errors;
if(!((data18 === "member") || (data18 === "owner"))){
validate20.errors = [{instancePath:instancePath+"/group/callerEligible/" + i2,schemaPath:"#/properties/group/properties/callerEligible/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.group.properties.callerEligible.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs38 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group/callerEligible",schemaPath:"#/properties/group/properties/callerEligible/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.groupTypes !== undefined){
let data19 = data11.groupTypes;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data19)){
var valid9 = true;
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
validate20.errors = [{instancePath:instancePath+"/group/groupTypes/" + i3,schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group/groupTypes/" + i3,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs41){
if(typeof data20 === "string"){
if(func1(data20) > 256){
validate20.errors = [{instancePath:instancePath+"/group/groupTypes/" + i3,schemaPath:"#/properties/group/properties/groupTypes/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group/groupTypes/" + i3,schemaPath:"#/properties/group/properties/groupTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs41 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group/groupTypes",schemaPath:"#/properties/group/properties/groupTypes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.isManagementRestricted !== undefined){
const _errs45 = errors;
if(typeof data11.isManagementRestricted !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/group/isManagementRestricted",schemaPath:"#/properties/group/properties/isManagementRestricted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request !== undefined){
let data22 = data.request;
const _errs47 = errors;
if(errors === _errs47){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
const _errs49 = errors;
for(const key3 in data22){
if(!(func14.call(schema31.properties.request.properties, key3))){
validate20.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs49 === errors){
if(data22.id !== undefined){
let data23 = data22.id;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data23 === "string"){
if(func1(data23) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/id",schemaPath:"#/properties/request/properties/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(!pattern11.test(data23)){
validate20.errors = [{instancePath:instancePath+"/request/id",schemaPath:"#/properties/request/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[^/%\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^(?!.*\\.\\.)[^/%\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/id",schemaPath:"#/properties/request/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs50 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.found !== undefined){
const _errs52 = errors;
if(typeof data22.found !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/request/found",schemaPath:"#/properties/request/properties/found/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid11 = _errs52 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.status !== undefined){
let data25 = data22.status;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
validate20.errors = [{instancePath:instancePath+"/request/status",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/status",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs54){
if(typeof data25 === "string"){
if(func1(data25) > 256){
validate20.errors = [{instancePath:instancePath+"/request/status",schemaPath:"#/properties/request/properties/status/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/status",schemaPath:"#/properties/request/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs54 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.accessId !== undefined){
let data26 = data22.accessId;
const _errs58 = errors;
if(!((data26 === "member") || (data26 === "owner"))){
validate20.errors = [{instancePath:instancePath+"/request/accessId",schemaPath:"#/properties/request/properties/accessId/enum",keyword:"enum",params:{allowedValues: schema31.properties.request.properties.accessId.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.action !== undefined){
let data27 = data22.action;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data27 === "string"){
if(!pattern5.test(data27)){
validate20.errors = [{instancePath:instancePath+"/request/action",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/action",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs59){
if(typeof data27 === "string"){
if(func1(data27) > 256){
validate20.errors = [{instancePath:instancePath+"/request/action",schemaPath:"#/properties/request/properties/action/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/action",schemaPath:"#/properties/request/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs59 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.createdBy !== undefined){
let data28 = data22.createdBy;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data28 === "string"){
if(func1(data28) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/createdBy",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data28) < 1){
validate20.errors = [{instancePath:instancePath+"/request/createdBy",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data28)){
validate20.errors = [{instancePath:instancePath+"/request/createdBy",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/createdBy",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.principalId !== undefined){
let data29 = data22.principalId;
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data29 === "string"){
if(func1(data29) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/principalId",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data29) < 1){
validate20.errors = [{instancePath:instancePath+"/request/principalId",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data29)){
validate20.errors = [{instancePath:instancePath+"/request/principalId",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/principalId",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.groupId !== undefined){
let data30 = data22.groupId;
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data30 === "string"){
if(func1(data30) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/groupId",schemaPath:"#/$defs/id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
else {
if(func1(data30) < 1){
validate20.errors = [{instancePath:instancePath+"/request/groupId",schemaPath:"#/$defs/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data30)){
validate20.errors = [{instancePath:instancePath+"/request/groupId",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/groupId",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs69 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.createdDateTime !== undefined){
let data31 = data22.createdDateTime;
const _errs72 = errors;
if(errors === _errs72){
if(errors === _errs72){
if(typeof data31 === "string"){
if(!(formats0(data31))){
validate20.errors = [{instancePath:instancePath+"/request/createdDateTime",schemaPath:"#/properties/request/properties/createdDateTime/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/createdDateTime",schemaPath:"#/properties/request/properties/createdDateTime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid11 = _errs72 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.justification !== undefined){
let data32 = data22.justification;
const _errs74 = errors;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data32 === "string"){
if(!pattern5.test(data32)){
validate20.errors = [{instancePath:instancePath+"/request/justification",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/justification",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs74){
if(typeof data32 === "string"){
if(func1(data32) > 16384){
validate20.errors = [{instancePath:instancePath+"/request/justification",schemaPath:"#/properties/request/properties/justification/maxLength",keyword:"maxLength",params:{limit: 16384},message:"must NOT have more than 16384 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/justification",schemaPath:"#/properties/request/properties/justification/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data22.ticket !== undefined){
let data33 = data22.ticket;
const _errs78 = errors;
if(errors === _errs78){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
const _errs80 = errors;
for(const key4 in data33){
if(!((key4 === "number") || (key4 === "system"))){
validate20.errors = [{instancePath:instancePath+"/request/ticket",schemaPath:"#/properties/request/properties/ticket/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs80 === errors){
if(data33.number !== undefined){
let data34 = data33.number;
const _errs81 = errors;
const _errs82 = errors;
if(errors === _errs82){
if(typeof data34 === "string"){
if(!pattern5.test(data34)){
validate20.errors = [{instancePath:instancePath+"/request/ticket/number",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/ticket/number",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs81){
if(typeof data34 === "string"){
if(func1(data34) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/ticket/number",schemaPath:"#/properties/request/properties/ticket/properties/number/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/ticket/number",schemaPath:"#/properties/request/properties/ticket/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs81 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data33.system !== undefined){
let data35 = data33.system;
const _errs85 = errors;
const _errs86 = errors;
if(errors === _errs86){
if(typeof data35 === "string"){
if(!pattern5.test(data35)){
validate20.errors = [{instancePath:instancePath+"/request/ticket/system",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\ud800-\\udfff]*$"},message:"must match pattern \""+"^[^\\ud800-\\udfff]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/ticket/system",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(errors === _errs85){
if(typeof data35 === "string"){
if(func1(data35) > 1024){
validate20.errors = [{instancePath:instancePath+"/request/ticket/system",schemaPath:"#/properties/request/properties/ticket/properties/system/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/ticket/system",schemaPath:"#/properties/request/properties/ticket/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs85 === errors;
}
else {
var valid18 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request/ticket",schemaPath:"#/properties/request/properties/ticket/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs78 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.now !== undefined){
let data36 = data.now;
const _errs89 = errors;
if(errors === _errs89){
if(errors === _errs89){
if(typeof data36 === "string"){
if(!(formats0(data36))){
validate20.errors = [{instancePath:instancePath+"/now",schemaPath:"#/properties/now/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

/** Counts the characters of a text, not its UTF-16 units. */
function countCharacters(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Whether a text is a date and time of RFC 3339: a day that exists, and a leap second only where one can be. */
function isDateTime(text) {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const [aheadHours, aheadMinutes] = [Number(match[8] ?? 0), Number(match[9] ?? 0)];
  if (day < 1 || day > days || hour > 23 || minute > 59 || aheadHours > 23 || aheadMinutes > 59) return false;
  const ahead = (match[7] === '-' ? -1 : 1) * (aheadHours * 60 + aheadMinutes);
  return second < 60 || (second === 60 && (hour * 60 + minute - ahead + 2880) % 1440 === 1439);
}
